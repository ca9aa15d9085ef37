package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.answers.SheetParts.SheetBlock;
import org.baoxue.answers.SheetParts.SheetField;
import org.baoxue.answers.SheetParts.SheetItem;
import org.baoxue.api.Narrowed;
import org.baoxue.api.Paging;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.Evaluation.Proposal;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows the sheets: all to the offices, to an inspector only those of the own team.
@Controller
class SheetController {

    private final Sheets sheets;
    private final Assignments assignments;
    private final MongoTemplate mongo;

    SheetController(Sheets sheets, Assignments assignments, MongoTemplate mongo) {
        this.sheets = sheets;
        this.assignments = assignments;
        this.mongo = mongo;
    }

    /// What a list of sheets is narrowed to; a field that is left out does not narrow.
    record SheetFilter(
            @Nullable Integer team,
            @Nullable FormKind form,
            @Nullable TownId town,
            Sheet.@Nullable State state) {

        private Stream<Criteria> criteria() {
            return Stream.of(
                            Narrowed.is("team", team),
                            Narrowed.is("form", form),
                            Narrowed.is("town", town),
                            Narrowed.is("state", state))
                    .flatMap(Optional::stream);
        }
    }

    @QueryMapping
    Optional<Sheet> sheet(@Argument VisitId visit, @AuthenticationPrincipal Caller caller) {
        return sheets.find(visit, caller);
    }

    @QueryMapping
    Window<Sheet> sheets(
            @Argument ReviewId review,
            @Argument @Nullable SheetFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return Paging.page(mongo, query(review, caller, filter), page, Sheet.class);
    }

    @BatchMapping(typeName = "Visit", field = "sheet")
    Map<Visit, Sheet> sheetsOfVisits(List<Visit> visits, @ContextValue Caller caller) {
        var found = sheets.findAll(visits.stream().map(Visit::id).toList(), caller);
        return visits.stream()
                .filter(visit -> found.containsKey(visit.id()))
                .collect(Collectors.toMap(Function.identity(), visit -> found.get(visit.id())));
    }

    @BatchMapping(typeName = "Sheet", field = "visit")
    Map<Sheet, Visit> visitsOfSheets(List<Sheet> sheets) {
        var found = assignments.visits(sheets.stream().map(Sheet::id).toList());
        return each(sheets, sheet -> Objects.requireNonNull(found.get(sheet.id())));
    }

    @SchemaMapping
    FormVersion formVersion(Sheet sheet) {
        return sheets.form(sheet);
    }

    @SchemaMapping
    List<SheetField> fields(Sheet sheet) {
        return parts(sheet).fields();
    }

    @SchemaMapping
    List<SheetItem> items(Sheet sheet) {
        return parts(sheet).items();
    }

    @SchemaMapping
    List<SheetBlock> blocks(Sheet sheet) {
        return parts(sheet).blocks();
    }

    @SchemaMapping
    int asked(Sheet sheet) {
        return sheets.evaluate(sheet).asked().size();
    }

    @SchemaMapping
    int answered(Sheet sheet) {
        return sheets.evaluate(sheet).answered();
    }

    @SchemaMapping
    List<FoundProblem> problems(Sheet sheet) {
        return sheets.problems(sheet);
    }

    @SchemaMapping
    @Nullable Proposal proposal(Sheet sheet) {
        return sheets.evaluate(sheet).proposal();
    }

    private SheetParts parts(Sheet sheet) {
        return new SheetParts(sheet, sheets.form(sheet), sheets.evaluate(sheet));
    }

    private static <T> Map<Sheet, T> each(List<Sheet> sheets, Function<Sheet, T> of) {
        return sheets.stream()
                .collect(Collectors.toMap(Function.identity(), of, (one, same) -> one));
    }

    private Query query(ReviewId review, Caller caller, @Nullable SheetFilter filter) {
        var asked =
                Stream.of(
                                Stream.ofNullable(assignments.visibleTeams(caller, review))
                                        .map(own -> Criteria.where("team").in(own)),
                                sheets.shown(review, caller).stream(),
                                Stream.ofNullable(filter).flatMap(SheetFilter::criteria))
                        .flatMap(criteria -> criteria);
        return Narrowed.by(Criteria.where("review").is(review.value()), asked);
    }
}
