package org.baoxue.embedded.proof;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

import java.util.ArrayList;
import java.util.List;

/// Random aggregations that begin as most do: by what an index could serve.
record AnyPipeline(AnyValue any, BsonDocument filter, BsonDocument sort) {

    List<BsonDocument> next() {
        var stages = new ArrayList<BsonDocument>();
        if (!any.once(5)) {
            stages.add(stage("$match", filter));
        }
        stages.add(stage("$sort", sort));
        if (any.once(4)) {
            stages.add(stage("$skip", any.small()));
        }
        if (any.once(2)) {
            stages.add(stage("$limit", new BsonInt32(any.random().nextInt(1, 40))));
        }
        stages.addAll(ending().stream().map(BsonDocument::parse).toList());
        return stages;
    }

    /// What comes after the stages that an index can serve is computed by the library: the values
    /// here are those about which nobody is of two minds.
    private List<String> ending() {
        return switch (any.random().nextInt(8)) {
            case 0 -> List.of("{$count: 'all'}");
            case 1 -> List.of("{$project: {b: 1, s: 1, a: 1}}");
            case 2 ->
                    List.of(
                            "{$group: {_id: '$b', count: {$sum: 1}, sum: {$sum: '$n'}}}",
                            "{$sort: {_id: 1}}");
            case 3 ->
                    List.of(
                            "{$group: {_id: '$d', least: {$min: '$n'}, most: {$max: '$b'}}}",
                            "{$sort: {_id: -1}}");
            case 4 -> List.of("{$group: {_id: null, ids: {$push: '$_id'}, mean: {$avg: '$b'}}}");
            case 5 ->
                    List.of(
                            "{$group: {_id: '$b', first: {$first: '$_id'}, last: {$last: '$_id'}}}",
                            "{$match: {_id: {$gte: 3}}}",
                            "{$sort: {_id: 1}}");
            case 6 ->
                    List.of(
                            "{$unwind: '$l'}",
                            "{$group: {_id: '$_id', count: {$sum: 1}}}",
                            "{$group: {_id: '$count', documents: {$sum: 1}}}",
                            "{$sort: {_id: 1}}");
            default ->
                    List.of(
                            "{$limit: 5}",
                            "{$lookup: {from: 'both', localField: 'b', foreignField: 't', as:"
                                    + " 'with'}}",
                            "{$unwind: '$with'}",
                            "{$project: {'with._id': 1}}",
                            "{$group: {_id: '$_id', count: {$sum: 1}}}",
                            "{$group: {_id: '$count', count: {$sum: 1}}}",
                            "{$sort: {_id: 1}}");
        };
    }

    private static BsonDocument stage(String name, BsonValue operand) {
        return new BsonDocument(name, operand);
    }
}
