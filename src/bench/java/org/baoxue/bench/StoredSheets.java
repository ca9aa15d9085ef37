package org.baoxue.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import org.bson.Document;

import java.util.ArrayList;
import java.util.List;

/// The sheets as they stood, to be put back: every server saves to the same sheets, of the same
/// size.
final class StoredSheets implements AutoCloseable {

    private final MongoClient database;
    private final MongoCollection<Document> sheets;
    private final List<Document> stood;

    StoredSheets(Server server, List<String> visits) {
        database = MongoClients.create(server.database());
        sheets = database.getDatabase("baoxue").getCollection("sheets");
        stood = sheets.find(Filters.in("_id", visits)).into(new ArrayList<>());
    }

    void putBack() {
        stood.forEach(sheet -> sheets.replaceOne(Filters.eq("_id", sheet.get("_id")), sheet));
    }

    @Override
    public void close() {
        database.close();
    }
}
