package org.baoxue.operation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import org.baoxue.support.TestDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// A look into the database past the service, to see what really stands there.
record SharedRecords(MongoClient client, MongoDatabase database) implements AutoCloseable {

    static SharedRecords in(TestDatabase place) {
        var client = MongoClients.create(place.uri());
        return new SharedRecords(client, client.getDatabase(place.name()));
    }

    long count(String collection) {
        return count(collection, Filters.empty());
    }

    long count(String collection, Bson filter) {
        return database.getCollection(collection).countDocuments(filter);
    }

    /// How many different values a field has.
    int different(String collection, String field, Bson filter) {
        return database.getCollection(collection)
                .distinct(field, filter, String.class)
                .into(new ArrayList<>())
                .size();
    }

    /// The process that holds a lease, which names it as `pid@…`.
    long holderOf(String lease) {
        var found = database.getCollection("leases").find(Filters.eq("_id", lease)).first();
        var holder = requireNonNull(requireNonNull(found).getString("owner"));
        return Long.parseLong(holder.substring(0, holder.indexOf('@')));
    }

    Map<String, Long> sheetsByTeamAndState() {
        return database.getCollection("sheets").find().into(new ArrayList<Document>()).stream()
                .collect(
                        groupingBy(
                                sheet -> sheet.getInteger("team") + " " + sheet.getString("state"),
                                TreeMap::new,
                                counting()));
    }

    /// How often a person did what to checklists, as the trail knows.
    Map<String, Long> answersOf(String person) {
        return database
                .getCollection("trail")
                .find(Filters.and(Filters.eq("by", person), Filters.regex("action", "^answers\\.")))
                .into(new ArrayList<Document>())
                .stream()
                .collect(groupingBy(act -> act.getString("action"), counting()));
    }

    @Override
    public void close() {
        client.close();
    }
}
