package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.bson.Bson;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.query.View;
import org.baoxue.embedded.engine.store.PageTypes;
import org.baoxue.embedded.engine.store.Store;
import org.baoxue.embedded.engine.store.Tree;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// The indexes of one collection: for whoever writes, who does so alone. What they hold follows the
/// documents.
final class Indexes {

    private final Shelf shelf;
    private final Store store;
    private final List<Kept> all = new ArrayList<>();
    private long next;

    /// An index with its map.
    private static final class Kept {
        final IndexSpec spec;
        final String map;
        final MVMap<byte[], Integer> entries;
        final LongAdder uses = new LongAdder();
        long arrays;

        Kept(IndexSpec spec, String map, MVMap<byte[], Integer> entries, long arrays) {
            this.spec = spec;
            this.map = map;
            this.entries = entries;
            this.arrays = arrays;
        }
    }

    /// @param described as they were, see [#description()]
    Indexes(Shelf shelf, Store store, List<Document> described) {
        this.shelf = shelf;
        this.store = store;
        described.forEach(this::open);
    }

    private void open(Document described) {
        var map = (String) described.getOrMissing("map");
        var spec = IndexSpec.of((Document) described.getOrMissing("spec"));
        var arrays = (Number) described.getOrMissing("arrays");
        all.add(new Kept(spec, map, entries(map), arrays.longValue()));
        next = Math.max(next, Long.parseLong(map.substring(map.lastIndexOf('.') + 1)) + 1);
    }

    private MVMap<byte[], Integer> entries(String map) {
        return store.maps().openMap(map, PageTypes.toNumber());
    }

    /// What is kept of them beside their entries.
    List<Document> description() {
        return all.stream()
                .map(index ->
                        new Document("map", index.map)
                                .append("spec", index.spec.description())
                                .append("arrays", index.arrays))
                .toList();
    }

    List<String> mapNames() {
        return all.stream().map(index -> index.map).toList();
    }

    List<View.Indexed> seen() {
        return all.stream()
                .map(index ->
                        new View.Indexed(
                                index.spec, new Tree<>(index.entries), index.arrays, index.uses))
                .toList();
    }

    /// Follows a document that becomes another, where every unique index lets it; tells whether
    /// there is news for the [#description()].
    boolean follow(byte[] key, @Nullable Document old, @Nullable Document now) {
        var before = new ArrayList<Map<byte[], Integer>>();
        var after = new ArrayList<IndexSpec.Entries>();
        for (var index : all) {
            var from = entries(index, old, key);
            var to = entries(index, now, key);
            if (index.spec.unique() && now != null) {
                checkUnique(index, from.keys(), to.keys(), now);
            }
            before.add(from.keys());
            after.add(to);
        }
        boolean news = false;
        for (int at = 0; at < all.size(); at++) {
            news |= replace(all.get(at), before.get(at), after.get(at));
        }
        return news;
    }

    private static IndexSpec.Entries entries(Kept index, @Nullable Document document, byte[] key) {
        return document == null
                ? new IndexSpec.Entries(Map.of(), 0)
                : index.spec.entries(document, key);
    }

    private static boolean replace(Kept index, Map<byte[], Integer> from, IndexSpec.Entries to) {
        for (var gone : from.keySet()) {
            if (!to.keys().containsKey(gone)) {
                index.entries.remove(gone);
            }
        }
        to.keys()
                .forEach((key, own) -> {
                    if (!from.containsKey(key)) {
                        index.entries.put(key, own);
                    }
                });
        boolean newArrays = (index.arrays | to.arrays()) != index.arrays;
        index.arrays |= to.arrays();
        return newArrays;
    }

    private void checkUnique(
            Kept index, Map<byte[], Integer> from, Map<byte[], Integer> to, Document document) {
        to.forEach((key, own) -> {
            if (!from.containsKey(key)) {
                var prefix = Arrays.copyOf(key, own);
                var other = index.entries.ceilingKey(prefix);
                while (other != null && startsWith(other, prefix)) {
                    if (!Arrays.equals(own(other, own), own(key, own))) {
                        throw shelf.duplicate(index.spec, index.spec.values(document, key, own));
                    }
                    other = index.entries.higherKey(other);
                }
            }
        });
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] own(byte[] key, int from) {
        return Arrays.copyOfRange(key, from, key.length);
    }

    /// Builds one over all that stands, or none where it cannot be.
    void add(IndexSpec spec, MVMap<byte[], byte[]> documents) {
        var map = PageTypes.INDEX + shelf.id() + "." + next++;
        var index = new Kept(spec, map, entries(map), 0);
        try {
            build(index, documents);
        } catch (RuntimeException refused) {
            store.maps().removeMap(map);
            throw refused;
        }
        all.add(index);
    }

    private void build(Kept index, MVMap<byte[], byte[]> documents) {
        var cursor = documents.cursor(null);
        while (cursor.hasNext()) {
            var key = cursor.next();
            var document = Bson.read(cursor.getValue());
            var entries = index.spec.entries(document, key);
            if (index.spec.unique()) {
                checkUnique(index, Map.of(), entries.keys(), document);
            }
            replace(index, Map.of(), entries);
        }
    }

    /// Takes one out of the list, and gives the name of its map, which is to go.
    String remove(String name) {
        var gone =
                all.stream()
                        .filter(index -> index.spec.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Errors.noIndex(name));
        all.remove(gone);
        return gone.map;
    }
}
