package org.baoxue.bench.field;

import org.baoxue.bench.Client;
import org.baoxue.bench.LaidOut;
import org.baoxue.bench.OpenedReview;
import org.baoxue.bench.Server;
import org.baoxue.seed.FieldCounty;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A large review that has gone to the field: twenty teams of five people, each team with some
/// hundred checklists, dealt to its people.
///
/// @param kits one for each person
record Outing(OpenedReview review, List<Kit> kits) {

    static final int PEOPLE = 5;

    private static final String HEAP = "-Xmx2g";
    private static final Map<String, Object> PLAN =
            Map.of(
                    "towns", 20,
                    "villagesPerTown", 5,
                    "householdsPerTown", 92,
                    "villages", "ANY");

    /// A checklist to be filled.
    ///
    /// @param ticks the keys of what is answered by yes or no
    /// @param numbers the keys of what is answered by a number
    record Checklist(String visit, List<String> ticks, List<String> numbers) {

        static Checklist of(JsonNode sheet) {
            return new Checklist(
                    sheet.path("id").asString(),
                    OpenedReview.keys(sheet, "YES_NO"),
                    OpenedReview.keys(sheet, "WHOLE_NUMBER"));
        }
    }

    /// What a person goes out with.
    record Kit(Client member, List<Checklist> checklists) {}

    /// A service with a data directory, quick to start again.
    static Server service(Path directory) throws IOException {
        var county = directory.resolve("county");
        FieldCounty.write(county);
        var start = Stream.concat(Stream.of(HEAP), LaidOut.in(directory.resolve("jar")).stream());
        var server = Server.ours(start.toList(), directory.resolve("data"), county);
        Client.signedIn(server, "office").once("{ __typename }");
        return server;
    }

    static Outing of(Server server) {
        var review = OpenedReview.of(server, "2019-FIELD-01", PLAN, PEOPLE);
        var kits = new ArrayList<Kit>();
        review.teams()
                .forEach((number, people) -> kits.addAll(kits(server, review, number, people)));
        return new Outing(review, kits);
    }

    private static List<Kit> kits(
            Server server, OpenedReview review, int team, List<String> people) {
        var checklists =
                review.sheets(team).stream()
                        .map(Checklist::of)
                        .filter(checklist -> !checklist.ticks().isEmpty())
                        .toList();
        return IntStream.range(0, people.size())
                .mapToObj(person ->
                        new Kit(
                                Client.signedIn(server, people.get(person)),
                                dealt(checklists, person, people.size())))
                .toList();
    }

    private static List<Checklist> dealt(List<Checklist> all, int person, int people) {
        return IntStream.range(0, all.size())
                .filter(i -> i % people == person)
                .mapToObj(all::get)
                .toList();
    }
}
