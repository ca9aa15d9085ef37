package org.baoxue.answers;

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

    Sheets(MongoTemplate mongo, Checklists checklists) {
        this.mongo = mongo;
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
        return Evaluation.of(form(sheet), sheet.given());
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
                sheet.answer(problem.key()).note());
    }
}
