package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.answers.AnswerInputs.ChangeInput;
import org.baoxue.api.Paging;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.ReviewId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows the office what came late, and lets it decide.
@Controller
class LateUploadController {

    private final LateUploads late;
    private final Photos photos;
    private final Reviews reviews;
    private final OperationRules rules;
    private final MongoTemplate mongo;

    LateUploadController(
            LateUploads late,
            Photos photos,
            Reviews reviews,
            OperationRules rules,
            MongoTemplate mongo) {
        this.late = late;
        this.photos = photos;
        this.reviews = reviews;
        this.rules = rules;
        this.mongo = mongo;
    }

    @QueryMapping
    Window<LateUpload> lateUploads(
            @Argument ReviewId review,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return Paging.page(mongo, ofReview(review, caller), page, LateUpload.class);
    }

    @MutationMapping
    Object decideLateUpload(
            @Argument LateUploadId id, @Argument boolean take, @AuthenticationPrincipal Caller by) {
        return late.decide(id, take, by).payload();
    }

    @BatchMapping(typeName = "LateUpload", field = "photo")
    Map<LateUpload, @Nullable Photo> photo(List<LateUpload> all) {
        var ids =
                all.stream()
                        .flatMap(one -> Stream.ofNullable(one.photo()))
                        .collect(Collectors.toSet());
        var found = ids.isEmpty() ? Map.<PhotoId, Photo>of() : photos.find(ids);
        var each = new HashMap<LateUpload, @Nullable Photo>();
        all.forEach(one -> each.put(one, one.photo() == null ? null : found.get(one.photo())));
        return each;
    }

    @SchemaMapping(typeName = "LateChange", field = "value")
    @Nullable AnswerValue value(ChangeInput change) {
        return change.value() == null ? null : change.value().value();
    }

    private Query ofReview(ReviewId review, Caller caller) {
        var reach = rules.reach(caller, "Query.lateUploads");
        var seen = reviews.find(review, reach).map(found -> found.id().value()).stream().toList();
        return Query.query(Criteria.where("review").in(seen));
    }
}
