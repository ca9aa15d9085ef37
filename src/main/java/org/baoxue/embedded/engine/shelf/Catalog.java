package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.Bson;
import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.store.PageTypes;
import org.baoxue.embedded.engine.store.Store;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Which databases and collections there are, and the maps that hold them.
public final class Catalog {

    private static final String NAME = "catalog";
    private static final int LONGEST_NAME = 255;

    private final Store store;
    private final long resultBytes;
    private final MVMap<byte[], byte[]> entries;
    private final Map<String, Database> databases = new ConcurrentHashMap<>();
    private final Map<String, Shelf> shelves = new ConcurrentSkipListMap<>();

    public Catalog(Store store, long resultBytes) {
        this.store = store;
        this.resultBytes = resultBytes;
        this.entries = store.maps().openMap(NAME, PageTypes.toBytes());
        entries.forEach(
                (name, entry) -> open(new String(name, StandardCharsets.UTF_8), Bson.read(entry)));
        removeLeftovers();
        store.whenRewritten(() -> shelves.values().forEach(Shelf::showAgain));
    }

    public Store store() {
        return store;
    }

    /// How much memory the sorting or gathering of one query's result may take.
    public long resultBytes() {
        return resultBytes;
    }

    public Database database(String name) {
        return databases.computeIfAbsent(name, known -> new Database(this, known));
    }

    public @Nullable Shelf find(String namespace) {
        return shelves.get(namespace);
    }

    public List<Shelf> all() {
        return List.copyOf(shelves.values());
    }

    public List<Shelf> of(String database) {
        return shelves.values().stream()
                .filter(shelf -> shelf.getDatabaseName().equals(database))
                .toList();
    }

    public Shelf findOrCreate(String database, String name) {
        var found = shelves.get(database + "." + name);
        return found != null ? found : create(database, name);
    }

    /// Makes it, unless another was quicker.
    public synchronized Shelf create(String database, String name) {
        var namespace = database + "." + name;
        var found = shelves.get(namespace);
        if (found != null) {
            return found;
        }
        checkName(database, name);
        var shelf = new Shelf(this, database(database), name, new Document("id", nextId()));
        shelves.put(namespace, shelf);
        save(shelf);
        return shelf;
    }

    /// Keeps what is known of a collection.
    synchronized void save(Shelf shelf) {
        entries.put(key(shelf.getFullName()), BsonOut.bytes(shelf.description()));
        store.changed();
    }

    synchronized void drop(Shelf shelf) {
        shelves.remove(shelf.getFullName());
        entries.remove(key(shelf.getFullName()));
        shelf.mapNames().forEach(store.maps()::removeMap);
        store.changed();
    }

    public synchronized void rename(Shelf shelf, Database database, String name) {
        checkName(database.getDatabaseName(), name);
        if (shelves.containsKey(database.getDatabaseName() + "." + name)) {
            throw new MongoServerError(ErrorCode.NamespaceExists, "target namespace exists");
        }
        shelves.remove(shelf.getFullName());
        entries.remove(key(shelf.getFullName()));
        shelf.renameTo(database, name);
        shelves.put(shelf.getFullName(), shelf);
        save(shelf);
    }

    private void open(String namespace, Document entry) {
        int dot = namespace.indexOf('.');
        var database = database(namespace.substring(0, dot));
        shelves.put(namespace, new Shelf(this, database, namespace.substring(dot + 1), entry));
    }

    private long nextId() {
        return shelves.values().stream().mapToLong(Shelf::id).max().orElse(0) + 1;
    }

    /// Maps that no collection knows: of an index whose building a kill cut short.
    private void removeLeftovers() {
        var known = new ArrayList<>(List.of(NAME));
        shelves.values().forEach(shelf -> known.addAll(shelf.mapNames()));
        for (var name : store.maps().getMapNames()) {
            if (!known.contains(name)) {
                store.maps().removeMap(name);
                store.changed();
            }
        }
    }

    private static void checkName(String database, String name) {
        boolean wrong =
                name.isEmpty()
                        || name.contains("$")
                        || name.indexOf(0) >= 0
                        || name.startsWith("system.");
        if (wrong || database.length() + name.length() >= LONGEST_NAME) {
            throw new MongoServerError(
                    ErrorCode.InvalidNamespace,
                    "Invalid namespace specified '" + database + "." + name + "'");
        }
    }

    private static byte[] key(String namespace) {
        return namespace.getBytes(StandardCharsets.UTF_8);
    }
}
