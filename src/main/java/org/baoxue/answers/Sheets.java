package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Standing;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.Id;
import org.baoxue.shared.ReviewId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the sheets for the other modules, and says what follows from each.
@Component
public class Sheets {

    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final Checklists checklists;
    private final Assignments assignments;

    Sheets(MongoTemplate mongo, Checklists checklists, Assignments assignments) {
        this.mongo = mongo;
        this.assignments = assignments;
        this.checklists = checklists;
    }

    public Optional<Sheet> find(VisitId visit) {
        return Optional.ofNullable(mongo.findById(visit.value(), Sheet.class));
    }

    /// The sheets of the visits that exist, in one command.
    public Map<VisitId, Sheet> findAll(Collection<VisitId> visits) {
        var ids = visits.stream().map(Id::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Sheet.class).stream()
                .collect(Collectors.toMap(Sheet::id, Function.identity()));
    }

    /// A visit's sheet, for those who may see it: the county that is reviewed once it is accepted.
    public Optional<Sheet> find(VisitId visit, Caller caller) {
        return find(visit)
                .filter(sheet ->
                        isShown(sheet.state(), assignments.standing(caller, sheet.teamId())));
    }

    /// The sheets of some visits that the caller may see, in one command.
    Map<VisitId, Sheet> findAll(Collection<VisitId> visits, Caller caller) {
        var reviews = visits.stream().map(VisitId::review).distinct().toList();
        var shown = reviews.stream().flatMap(review -> shown(review, caller).stream()).findAny();
        var ids = visits.stream().map(Id::value).distinct().toList();
        var query = Query.query(Criteria.where("_id").in(ids));
        shown.ifPresent(query::addCriteria);
        return mongo.find(query, Sheet.class).stream()
                .collect(Collectors.toMap(Sheet::id, Function.identity()));
    }

    /// What narrows a review's sheets to those that the caller may see; empty where it is all of
    /// the own teams.
    Optional<Criteria> shown(ReviewId review, Caller caller) {
        return assignments.standing(caller, review) == Standing.COUNTY
                ? Optional.of(Criteria.where("state").is(Sheet.State.ACCEPTED))
                : Optional.empty();
    }

    private static boolean isShown(Sheet.State state, Standing standing) {
        return standing.readsDrafts() || (standing.reads() && state == Sheet.State.ACCEPTED);
    }

    /// All sheets of a review in no certain order, those replaced included, from a cursor; to be
    /// closed.
    public Stream<Sheet> ofReview(ReviewId review) {
        return mongo.stream(
                Query.query(Criteria.where("review").is(review.value())).cursorBatchSize(BATCH),
                Sheet.class);
    }

    /// All sheets of a team in no certain order, those replaced included.
    public List<Sheet> ofTeam(TeamId team) {
        return mongo.find(
                Query.query(
                        Criteria.where("review")
                                .is(team.review().value())
                                .and("team")
                                .is(team.number())),
                Sheet.class);
    }

    /// The form's version that the sheet is filled on.
    public FormVersion form(Sheet sheet) {
        return checklists
                .version(sheet.form(), sheet.formVersion())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s is filled on a version never published".formatted(sheet.id())));
    }

    /// What is asked, missing, a problem: everything that follows from the answers.
    public Evaluation evaluate(Sheet sheet) {
        return Evaluation.of(form(sheet), sheet.content().given());
    }

    /// The problems of a sheet, each once; none for a sheet that was replaced.
    public List<FoundProblem> problems(Sheet sheet) {
        return sheet.state() == Sheet.State.REPLACED
                ? List.of()
                : evaluate(sheet).found().stream().map(problem -> found(sheet, problem)).toList();
    }

    private static FoundProblem found(Sheet sheet, Evaluation.Problem problem) {
        var block = problem.block();
        return new FoundProblem(
                sheet.id(),
                sheet.unitName(),
                problem.key(),
                block == null ? null : block.label(),
                problem.text(),
                sheet.content().answer(problem.key()).note());
    }
}
