package org.baoxue.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Part of a county with a review, five thousand documents as the service itself keeps them, with
/// its indexes; to be copied under other counties' codes as often as it takes to fill a database.
///
/// @param indexes of each collection
record Counties(Map<String, List<Document>> documents, Map<String, List<Document>> indexes) {

    /// So many documents are copied at a time.
    static final int UNIT = 5_000;

    private static final List<String> FIELD_WORK = List.of("visits", "sheets", "progress", "trail");
    private static final int FIRST_CODE = 100_000;

    /// Lets the service make them.
    static Counties made() {
        try (var server = Server.ours(Path.of("memory"), Path.of("seed-data"))) {
            Client.signedIn(server, "office").once("{ __typename }");
            DrawnReview.opened(server);
            try (var client = MongoClients.create(server.database())) {
                return read(client);
            }
        }
    }

    private static Counties read(MongoClient client) {
        var database = client.getDatabase("baoxue");
        var documents = new LinkedHashMap<String, List<Document>>();
        FIELD_WORK.forEach(name -> documents.put(name, ofReview(all(database, name))));
        int left = UNIT - documents.values().stream().mapToInt(List::size).sum();
        var households = all(database, "households").subList(0, left * 2 / 5);
        documents.put("households", households);
        var ids = households.stream().map(each -> each.get("_id")).collect(Collectors.toSet());
        documents.put(
                "children",
                all(database, "children").stream()
                        .filter(child -> ids.contains(child.get("household")))
                        .limit(left - households.size())
                        .toList());
        var indexes = new LinkedHashMap<String, List<Document>>();
        for (var name : documents.keySet()) {
            indexes.put(name, database.getCollection(name).listIndexes().into(new ArrayList<>()));
        }
        return new Counties(documents, indexes);
    }

    /// Fills an empty database.
    void load(MongoDatabase database, int copies) {
        indexes.forEach((name, all) -> all.forEach(index -> create(database, name, index)));
        for (int copy = 0; copy < copies; copy++) {
            int number = copy;
            documents.forEach((name, all) ->
                    database.getCollection(name)
                            .insertMany(all.stream().map(each -> copy(each, number)).toList()));
        }
    }

    /// Any document of a collection, in any copy.
    Pick any(String collection, int copies, RandomGenerator random) {
        var all = Objects.requireNonNull(documents.get(collection));
        return new Pick(all.get(random.nextInt(all.size())), random.nextInt(copies));
    }

    /// A document that was picked, of which only what is asked for is made.
    record Pick(Document document, int copy) {

        String text(String field) {
            return under(document.getString(field), copy);
        }

        Document whole() {
            return Counties.copy(document, copy);
        }
    }

    private static void create(MongoDatabase database, String name, Document index) {
        var options =
                new IndexOptions()
                        .unique(index.getBoolean("unique", false))
                        .sparse(index.getBoolean("sparse", false));
        if (!index.getString("name").equals("_id_")) {
            database.getCollection(name).createIndex(index.get("key", Document.class), options);
        }
    }

    private static Document copy(Document document, int number) {
        var copy = new Document();
        document.forEach((key, value) -> copy.append(under(key, number), copied(value, number)));
        return copy;
    }

    private static @Nullable Object copied(@Nullable Object value, int number) {
        return switch (value) {
            case String text -> under(text, number);
            case Document document -> copy(document, number);
            case Binary sealed -> sealed(sealed, number);
            case List<?> list -> list.stream().map(each -> copied(each, number)).toList();
            case null, default -> value;
        };
    }

    /// A sealed number stands once, in whatever copy: here it only has to be another, and as long.
    private static Binary sealed(Binary sealed, int number) {
        var bytes = ByteBuffer.wrap(sealed.getData().clone());
        int last = bytes.capacity() - Integer.BYTES;
        return last < 0
                ? sealed
                : new Binary(bytes.putInt(last, bytes.getInt(last) + number).array());
    }

    private static String under(String text, int number) {
        return text.replace(OpenedReview.COUNTY, String.valueOf(FIRST_CODE + number))
                .replace(DrawnReview.ID, "2019-%06d".formatted(number));
    }

    private static List<Document> ofReview(List<Document> all) {
        return all.stream().filter(each -> each.getString("_id").contains(DrawnReview.ID)).toList();
    }

    private static List<Document> all(MongoDatabase database, String name) {
        return database.getCollection(name).find().into(new ArrayList<>());
    }
}
