package org.baoxue.answers.late;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.photo.Photo;
import org.baoxue.answers.photo.Photos;
import org.baoxue.api.Paging;
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
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows the office what came late, and lets it decide.
@Controller
class LateUploadController {

    private final Deciding deciding;
    private final Photos photos;
    private final Sheets sheets;
    private final People people;
    private final Reviews reviews;
    private final OperationRules rules;
    private final MongoTemplate mongo;

    LateUploadController(
            Deciding deciding,
            Photos photos,
            Sheets sheets,
            People people,
            Reviews reviews,
            OperationRules rules,
            MongoTemplate mongo) {
        this.deciding = deciding;
        this.photos = photos;
        this.sheets = sheets;
        this.people = people;
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
        return deciding.decide(id, take, by).payload();
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

    @BatchMapping(typeName = "LateUpload", field = "changes")
    Map<LateUpload, List<LateChange>> changes(List<LateUpload> all) {
        var found = sheets.findAll(all.stream().map(LateUpload::visit).toList());
        return all.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(), one -> changes(found.get(one.visit()), one)));
    }

    /// None once the checklist is erased.
    private List<LateChange> changes(@Nullable Sheet sheet, LateUpload late) {
        if (sheet == null) {
            return List.of();
        }
        var form = sheets.form(sheet);
        return late.changes().stream().map(sent -> LateChange.of(sheet, form, sent)).toList();
    }

    @BatchMapping(typeName = "LateUpload", field = "sender")
    Map<LateUpload, Account> senders(List<LateUpload> all) {
        var found = people.find(all.stream().map(LateUpload::by).toList());
        return all.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                one -> found.getOrDefault(one.by(), Account.nobody(one.by()))));
    }

    private Query ofReview(ReviewId review, Caller caller) {
        var reach = rules.reach(caller, "Query.lateUploads");
        var seen = reviews.find(review, reach).map(found -> found.id().value()).stream().toList();
        return Query.query(Criteria.where("review").in(seen));
    }
}
