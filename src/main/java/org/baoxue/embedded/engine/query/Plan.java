package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.bson.Document;

import java.util.List;

/// How the documents of a query are come by.
///
/// @param walks one, or one for each choice of an `$or`
/// @param ordered whether they come in the order asked for; several are merged by it
/// @param entries how many entries are walked through, if none of it can be left off
/// @param served whether an index leaves out a part of the collection, or could have
public record Plan(List<Walk> walks, boolean ordered, double entries, boolean served) {

    /// As MongoDB's `explain` names it.
    public Document explained() {
        var stages = walks.stream().map(Plan::explained).toList();
        var found =
                stages.size() == 1
                        ? stages.getFirst()
                        : new Document("stage", "OR").append("inputStages", stages);
        return ordered ? found : new Document("stage", "SORT").append("inputStage", found);
    }

    /// What was set aside: an index that would serve, where the collection is so small that walking
    /// it costs less.
    public List<Document> rejected() {
        boolean scans = walks.stream().anyMatch(walk -> walk.index() == null && !walk.bounded());
        return served && scans ? List.of(new Document("stage", "IXSCAN")) : List.of();
    }

    private static Document explained(Walk walk) {
        if (walk.index() == null) {
            return new Document("stage", walk.bounded() ? "IDHACK" : "COLLSCAN")
                    .append("direction", walk.back() ? "backward" : "forward");
        }
        return new Document("stage", "FETCH")
                .append(
                        "inputStage",
                        new Document("stage", "IXSCAN")
                                .append("indexName", walk.index().spec().name())
                                .append("keyPattern", walk.index().spec().key())
                                .append("direction", walk.back() ? "backward" : "forward"));
    }
}
