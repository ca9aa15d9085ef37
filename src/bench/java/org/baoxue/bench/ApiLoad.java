package org.baoxue.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.bench.DrawnReview.OpenSheet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reading a page of 20 households with children and schools, and saving a batch of 12 answers: our
/// service, then each peer, with the same schema, over the same database, which is the embedded
/// engine in our service's process with the sample county in memory.
///
/// A peer must first answer a page exactly as ours does, cursors apart. Ours checks session, team
/// and the form's rules with each request, and writes down who saved; a peer does none of these,
/// and cannot open the numbers that lie sealed, so a page with those is asked of ours alone.
final class ApiLoad {

    private static final Path PAGE = Path.of("src/test/peers/page.graphql");
    private static final Path PAGE_WITH_NUMBERS =
            Path.of("src/test/resources/graphql-test/registry/householdsWithChildren.graphql");
    private static final int PAGES = 80;
    private static final int BATCHES_A_SHEET = 5;
    private static final Map<String, String> PEERS =
            Map.of("mercurius", "Mercurius", "apollo", "Apollo Server");

    private final String page = text(PAGE);
    private final DrawnReview review;
    private final StoredSheets stored;
    private final JsonNode expected;
    private final Load pages;
    private final Load pagesWithNumbers;
    private final Load saves;

    private ApiLoad(Client office, DrawnReview review, StoredSheets stored) {
        this.review = review;
        this.stored = stored;
        expected = firstPage(office);
        // The engine in our process gets warm by whoever comes first, and all who follow gain from
        // that: these runs are not kept.
        pages(office, page);
        saves(OpenSheet::member);
        pages = pages(office, page);
        pagesWithNumbers = pages(office, text(PAGE_WITH_NUMBERS));
        saves = saves(OpenSheet::member);
    }

    static List<Figure> measure() {
        try (var ours = Server.ours(Path.of("memory"), Path.of("seed-data"))) {
            Client.signedIn(ours, "office").once("{ __typename }");
            var review = DrawnReview.opened(ours);
            var visits = review.sheets().stream().map(OpenSheet::visit).toList();
            try (var stored = new StoredSheets(ours, visits)) {
                var api = new ApiLoad(Client.signedIn(ours, "office"), review, stored);
                return api.figures(ours.database());
            }
        }
    }

    private List<Figure> figures(String database) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("page of 20 households", pages.told()));
        figures.add(
                Figure.of(
                        "the same with sealed numbers, opened and masked",
                        pagesWithNumbers.told()));
        figures.add(Figure.of("saving 12 answers", saves.told()));
        for (var name : PEERS.keySet().stream().sorted().toList().reversed()) {
            try (var peer = Server.peer(name, database)) {
                figures.addAll(figures(PEERS.getOrDefault(name, name), Client.of(peer)));
            }
        }
        return figures;
    }

    private List<Figure> figures(String name, Client peer) {
        peer.once("{ __typename }");
        if (!firstPage(peer).equals(expected)) {
            throw new IllegalStateException(
                    "%s answers %s instead of %s".formatted(name, firstPage(peer), expected));
        }
        var read = pages(peer, page);
        var saved = saves(_ -> peer);
        return List.of(
                Figure.ofPeer(
                        "page of 20 households, " + name,
                        read.told(),
                        pages.perSecond() / read.perSecond()),
                Figure.ofPeer(
                        "saving 12 answers, " + name,
                        saved.told(),
                        saves.perSecond() / saved.perSecond()));
    }

    /// Every page of the beginning of the list, by the server's own cursors.
    private Load pages(Client client, String page) {
        var requests = new ArrayList<HttpRequest>();
        var variables = Map.<String, Object>of("first", 20);
        for (int i = 0; i < PAGES; i++) {
            requests.add(client.request(page, variables));
            var cursor = client.ask(page, variables).at("/households/pageInfo/endCursor");
            variables = Map.of("first", 20, "after", cursor.asString());
        }
        return Load.of(dealt(requests.stream().map(List::of).toList()), () -> {});
    }

    private Load saves(Function<OpenSheet, Client> client) {
        var requests =
                review.sheets().stream().map(sheet -> batches(sheet, client.apply(sheet))).toList();
        return Load.of(dealt(requests), stored::putBack);
    }

    private static List<HttpRequest> batches(OpenSheet sheet, Client client) {
        return IntStream.rangeClosed(1, BATCHES_A_SHEET)
                .mapToObj(number -> client.request(DrawnReview.save(), sheet.batch(number)))
                .toList();
    }

    /// To the connections in turn; what belongs together goes to one.
    private static List<List<HttpRequest>> dealt(List<List<HttpRequest>> work) {
        return IntStream.range(0, Load.CONNECTIONS)
                .mapToObj(connection ->
                        IntStream.range(0, work.size())
                                .filter(i -> i % Load.CONNECTIONS == connection)
                                .mapToObj(work::get)
                                .flatMap(List::stream)
                                .toList())
                .toList();
    }

    private JsonNode firstPage(Client client) {
        var answer = client.ask(page, Map.of("first", 20));
        ((ObjectNode) answer.at("/households/pageInfo")).remove("endCursor");
        answer.at("/households/edges").forEach(edge -> ((ObjectNode) edge).remove("cursor"));
        return answer;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
