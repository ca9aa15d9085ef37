package org.baoxue.database;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the indexes that stand with those that are planned, and makes the missing ones. Several
/// instances may do so at once: making an index that stands already changes nothing. Whatever else
/// differs is only told, since dropping an index under a running service is for a person to decide.
final class Indexes {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoDatabase database;
    private final DatabasePlan plan;

    Indexes(MongoDatabase database, DatabasePlan plan) {
        this.database = database;
        this.plan = plan;
    }

    /// What differs, and nothing changed.
    List<IndexFinding> check() {
        return find(false);
    }

    /// Makes the missing ones; what was made, and what still differs.
    List<IndexFinding> create() {
        return find(true);
    }

    private List<IndexFinding> find(boolean making) {
        var existing = database.listCollectionNames().into(new HashSet<>());
        var findings = new ArrayList<IndexFinding>();
        for (var collection : plan.collections()) {
            var stands =
                    existing.contains(collection.name())
                            ? standing(collection)
                            : Map.<String, Index>of();
            findings.addAll(compare(collection, stands, making));
        }
        existing.stream()
                .filter(name -> !name.startsWith("system.") && plan.collection(name).isEmpty())
                .sorted()
                .map(IndexFinding::unknownCollection)
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    /// By their names; without the one on `_id`, which is always there.
    private Map<String, Index> standing(CollectionPlan collection) {
        var found = new LinkedHashMap<String, Index>();
        for (var stored : database.getCollection(collection.name()).listIndexes()) {
            var index = Index.of(stored);
            if (!index.keys().equals(Keys.ID)) {
                found.put(stored.getString("name"), index);
            }
        }
        return found;
    }

    private List<IndexFinding> compare(
            CollectionPlan collection, Map<String, Index> standing, boolean making) {
        var findings = new ArrayList<IndexFinding>();
        var missing = new ArrayList<Index>();
        var explained = new HashSet<String>();
        for (var planned : collection.indexes()) {
            var index = planned.index();
            var meant = meant(index, standing);
            explained.addAll(meant.keySet());
            if (meant.isEmpty()) {
                missing.add(index);
            } else if (!meant.containsValue(index)) {
                meant.forEach((name, stands) ->
                        findings.add(
                                IndexFinding.different(collection.name(), name, stands, index)));
            }
        }
        findings.addAll(unknown(collection, standing, explained));
        findings.addAll(making ? make(collection.name(), missing) : told(collection, missing));
        return findings;
    }

    /// Those that stand on an index's keys, or under its name.
    private static Map<String, Index> meant(Index index, Map<String, Index> standing) {
        var meant = new LinkedHashMap<String, Index>();
        standing.forEach((name, stands) -> {
            if (stands.keys().equals(index.keys()) || name.equals(index.name())) {
                meant.put(name, stands);
            }
        });
        return meant;
    }

    private static List<IndexFinding> unknown(
            CollectionPlan collection, Map<String, Index> standing, Set<String> explained) {
        return standing.entrySet().stream()
                .filter(entry -> !explained.contains(entry.getKey()))
                .filter(entry -> !collection.isShardKey(entry.getValue()))
                .map(entry ->
                        IndexFinding.unknown(collection.name(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<IndexFinding> told(CollectionPlan collection, List<Index> missing) {
        return missing.stream()
                .map(index -> IndexFinding.missing(collection.name(), index))
                .toList();
    }

    /// All of a collection in one command; where the server refuses, one by one, so that each
    /// stands that can.
    private List<IndexFinding> make(String collection, List<Index> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        try {
            database.runCommand(
                    new Document("createIndexes", collection)
                            .append(
                                    "indexes",
                                    missing.stream().map(Index::specification).toList()));
            return missing.stream().map(index -> IndexFinding.made(collection, index)).toList();
        } catch (MongoCommandException refusal) {
            return missing.size() > 1
                    ? missing.stream()
                            .flatMap(index -> make(collection, List.of(index)).stream())
                            .toList()
                    : List.of(IndexFinding.refused(collection, missing.getFirst(), why(refusal)));
        }
    }

    /// A server names the key that stands twice, which may be a citizen ID: no log shall hold one.
    private static String why(MongoCommandException refusal) {
        return refusal.getErrorCode() == DUPLICATE_KEY
                ? "documents stand that have the same key"
                : refusal.getErrorMessage();
    }
}
