package org.baoxue.embedded.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.figures.Counters;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.baoxue.embedded.engine.store.Store;
import org.baoxue.embedded.engine.store.StoreSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PlannerTests {

    private static final int CHILDREN = 3000;

    private static final long MEGABYTE = 1024 * 1024;

    private final Store store =
            Store.open(new StoreSettings(null, 64 * MEGABYTE, 0), null, new Counters());
    private final Shelf children = new Catalog(store, 64 * MEGABYTE).create("county", "children");

    @BeforeEach
    void fill() {
        index("village", new Document("village", 1));
        index("name", new Document("name", 1).append("born", -1));
        index("keys", new Document("keys", 1));
        children.createIndex(
                IndexSpec.of(
                        new Document("name", "number")
                                .append("key", new Document("number", 1))
                                .append("unique", true)
                                .append("sparse", true)));
        for (int child = 0; child < CHILDREN; child++) {
            children.addDocument(
                    new Document("_id", child)
                            .append("village", "v" + child % 30)
                            .append("name", "n" + child % 500)
                            .append("born", child % 7)
                            .append("keys", List.of("k" + child % 90, "l" + child % 11)));
        }
    }

    @Test
    void looksUpByIdWhateverElseIsAsked() {
        var walk = walk(find(new Document("_id", 5).append("village", "v5")));
        assertThat(walk.index()).isNull();
        assertThat(walk.exact()).isTrue();
    }

    @Test
    void takesTheIndexThatLeavesTheFewest() {
        var filter = new Document("village", "v1").append("name", "n1");
        assertThat(usedIndex(find(filter))).isEqualTo("name");
    }

    @Test
    void givesTheOrderOfAnIndexWithoutSorting() {
        var plan = plan(find(new Document("village", "v1")).sorted(new Document("_id", -1)));
        assertThat(plan.ordered()).isTrue();
        assertThat(plan.walks().getFirst().back()).isTrue();
    }

    @Test
    void walksTheLongerWayInOrderWhereSortingWouldHoldMoreThanItMay() {
        var some = new Document("name", new Document("$in", List.of("n1", "n2", "n3")));
        var query = find(some).sorted(new Document("village", 1).append("_id", 1));
        assertThat(usedIndex(query)).isEqualTo("name");

        var within = Planner.plan(children.view(), query, 1_000);
        assertThat(within.ordered()).isTrue();
        assertThat(requireNonNull(within.walks().getFirst().index()).spec().name())
                .isEqualTo("village");
    }

    @Test
    void mergesSeveralPointsIntoOneOrder() {
        var several = new Document("village", new Document("$in", List.of("v3", "v1", "v2")));
        var query = find(several).sorted(new Document("_id", 1)).limitedTo(7);
        assertThat(plan(query).ordered()).isTrue();
        assertThat(ids(query)).containsExactly(1, 2, 3, 31, 32, 33, 61);
    }

    @Test
    void servesAKeysetPageInItsOrder() {
        var after =
                new Document(
                        "$or",
                        List.of(
                                new Document("village", new Document("$gt", "v1")),
                                new Document("village", "v1")
                                        .append("_id", new Document("$gt", 2900))));
        var query = find(after).sorted(new Document("village", 1).append("_id", 1)).limitedTo(6);
        var plan = plan(query);
        assertThat(plan.ordered()).isTrue();
        assertThat(plan.served()).isTrue();
        assertThat(ids(query)).containsExactly(2911, 2941, 2971, 10, 40, 70);
    }

    @Test
    void findsAPrefixAmongTheElementsOfAnArrayOnce() {
        var query = find(new Document("keys", new BsonRegularExpression("^[kl]1$", "")));
        assertThat(plan(query).served()).isFalse();
        var prefix = find(new Document("keys", new BsonRegularExpression("^l1", "")));
        assertThat(usedIndex(prefix)).isEqualTo("keys");
        assertThat(ids(prefix)).doesNotHaveDuplicates().hasSize(545);
    }

    @Test
    void walksAllWhereNoIndexServes() {
        assertThat(plan(find(new Document("born", 3))).served()).isFalse();
    }

    @Test
    void usesNoSparseIndexForWhatItLeavesOut() {
        var plan = plan(find(new Document("number", null)));
        assertThat(plan.walks().getFirst().index()).isNull();
        assertThat(usedIndex(find(new Document("number", "x")))).isEqualTo("number");
    }

    private void index(String name, Document key) {
        children.createIndex(IndexSpec.of(new Document("name", name).append("key", key)));
    }

    private static Query find(Document filter) {
        return Query.of(filter);
    }

    private Plan plan(Query query) {
        return Planner.plan(children.view(), query, MEGABYTE);
    }

    private Walk walk(Query query) {
        return plan(query).walks().getFirst();
    }

    private String usedIndex(Query query) {
        return requireNonNull(walk(query).index()).spec().name();
    }

    private List<Object> ids(Query query) {
        var ids = new ArrayList<Object>();
        new Finding(children.source(), query, "find")
                .documents()
                .forEachRemaining(found -> ids.add(requireNonNull(found.get("_id"))));
        return ids;
    }
}
