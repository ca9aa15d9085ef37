package org.baoxue.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;

import org.baoxue.registry.HouseholdType;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What the service asks of its database, in the words in which its driver sends it, with whatever
/// codes come.
///
/// @param copies of the county in the database
record Asked(MongoDatabase database, Counties counties, int copies) {

    private static final List<String> POOR =
            Stream.of(HouseholdType.values())
                    .filter(HouseholdType::registeredPoor)
                    .map(Enum::name)
                    .toList();
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int BATCH = 1_000;

    /// Every question by what it is for, those first that the library's own engine answers from an
    /// index.
    Map<String, Consumer<RandomGenerator>> all() {
        var all = new LinkedHashMap<String, Consumer<RandomGenerator>>();
        all.put("a household by its code", random -> one("households", random));
        all.put("a checklist by its visit", random -> one("sheets", random));
        all.put("saving a checklist: read, compare and set", this::save);
        all.put("noting an act in the trail", this::note);
        all.put("page of 20 households of a village", random -> page("village", random));
        all.put("page of 20 households of a town", random -> page("town", random));
        all.put("the children of 20 households", this::children);
        all.put("page of 20 households by a head's surname", this::named);
        all.put("the visits of a team", this::visits);
        all.put("the progress of a review", this::progress);
        return all;
    }

    /// A scan: what freezing a frame reads, of every county there is.
    void everyPoorHousehold(RandomGenerator random) {
        var poor = and(gte("village", "1"), lt("village", "9"), in("type", POOR));
        read(find("households", poor).sort(ascending("village", "_id")).batchSize(BATCH), 1);
    }

    void save(RandomGenerator random) {
        var sheets = database.getCollection("sheets");
        var id = eq("_id", any("sheets", random).text("_id"));
        var read = Objects.requireNonNull(sheets.find(id).limit(1).first());
        int version = read.getInteger("version");
        sheets.replaceOne(and(id, eq("version", version)), read.append("version", version + 1));
    }

    void note(RandomGenerator random) {
        var event = any("trail", random).whole();
        var id = event.getString("stream") + "/" + System.nanoTime();
        database.getCollection("trail").insertOne(event.append("_id", id));
    }

    private void one(String collection, RandomGenerator random) {
        read(find(collection, eq("_id", any(collection, random).text("_id"))).limit(1), 1);
    }

    /// From a household on that is in the list.
    private void page(String place, RandomGenerator random) {
        var from = any("households", random);
        var later = and(eq(place, from.text(place)), or(gt("_id", from.text("_id"))));
        read(find("households", later).sort(ascending("_id")).limit(PAGE + 1), 0);
    }

    private void children(RandomGenerator random) {
        var ids = Stream.generate(() -> any("households", random).text("_id")).limit(PAGE).toList();
        read(find("children", in("household", ids)).sort(ascending("_id")), 0);
    }

    private void named(RandomGenerator random) {
        var head = any("households", random).text("head");
        var named = regex("nameKeys", "^\\Q" + head.charAt(0) + "\\E");
        read(find("households", named).sort(ascending("_id")).limit(PAGE + 1), 1);
    }

    private void visits(RandomGenerator random) {
        var visit = any("visits", random);
        var team =
                and(eq("review", visit.text("review")), in("team", visit.document().get("team")));
        read(find("visits", team).sort(ascending("_id")).limit(LARGEST_PAGE + 1), 1);
    }

    private void progress(RandomGenerator random) {
        read(find("progress", eq("review", any("progress", random).text("review"))), 1);
    }

    private Counties.Pick any(String collection, RandomGenerator random) {
        return counties.any(collection, copies, random);
    }

    private FindIterable<Document> find(String collection, Bson filter) {
        return database.getCollection(collection).find(filter);
    }

    private static void read(FindIterable<Document> found, int least) {
        int count = 0;
        for (var _ : found) {
            count++;
        }
        if (count < least) {
            throw new IllegalStateException(count + " found");
        }
    }
}
