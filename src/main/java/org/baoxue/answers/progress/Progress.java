package org.baoxue.answers.progress;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.progress.TeamProgress.Counted;
import org.baoxue.assignments.TeamId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts visits by team, town, form and state, always current.
///
/// A sheet that changes its state carries a mark until this has heard of it, so that a crash in
/// between, here or on another instance, is made good within a minute by whoever is up. Telling
/// twice, or late, does no harm: the newer version of a sheet wins.
@Component
public class Progress {

    private final MongoTemplate mongo;

    Progress(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// How many visits of a kind there are.
    ///
    /// @param town null for the county's
    record Count(int team, @Nullable TownId town, FormKind form, Sheet.State state, int visits) {

        private static final Comparator<Count> ORDER =
                Comparator.comparingInt(Count::team)
                        .thenComparing(Count::form)
                        .thenComparing(Count::state);
    }

    /// The counts of a review, or only of some of its teams; only what is more than nothing.
    List<Count> of(ReviewId review, @Nullable List<Integer> teams) {
        var query = Query.query(Criteria.where("review").is(review.value()));
        return mongo.find(query, TeamProgress.class).stream()
                .filter(progress -> teams == null || teams.contains(progress.team()))
                .flatMap(Progress::counts)
                .sorted(Count.ORDER)
                .toList();
    }

    /// Counts new sheets: as one team's whole work, or, where some are counted already, one by one.
    public void begin(List<Sheet> sheets) {
        sheets.stream()
                .collect(Collectors.groupingBy(Sheet::teamId))
                .forEach((team, work) -> {
                    if (!inserted(team, work)) {
                        work.forEach(this::write);
                    }
                });
    }

    /// Counts a sheet in its state, and takes the mark off it.
    public void count(Sheet sheet) {
        write(sheet);
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id")
                                .is(sheet.id().value())
                                .and("version")
                                .is(sheet.version())),
                new Update().unset("toCount"),
                Sheet.class);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void countWhatACrashLeft() {
        mongo.find(Query.query(Criteria.where("toCount").is(true)), Sheet.class)
                .forEach(this::count);
    }

    private boolean inserted(TeamId team, List<Sheet> work) {
        var visits =
                work.stream().collect(Collectors.toMap(sheet -> sheet.id().value(), Counted::of));
        try {
            mongo.insert(new TeamProgress(team, team.review(), team.number(), visits));
            return true;
        } catch (DuplicateKeyException someAreCountedAlready) {
            return false;
        }
    }

    private void write(Sheet sheet) {
        var visit = "visits." + sheet.id().value();
        var older =
                new Criteria()
                        .orOperator(
                                Criteria.where(visit).exists(false),
                                Criteria.where(visit + ".version").lt(sheet.version()));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(sheet.teamId().value()).andOperator(older)),
                Update.update(visit, Counted.of(sheet)),
                TeamProgress.class);
    }

    private static Stream<Count> counts(TeamProgress progress) {
        return progress.visits().values().stream()
                .collect(
                        Collectors.groupingBy(
                                counted ->
                                        new Count(
                                                progress.team(),
                                                counted.town(),
                                                counted.form(),
                                                counted.state(),
                                                0),
                                Collectors.summingInt(counted -> 1)))
                .entrySet()
                .stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()));
    }

    private static Count counted(Count kind, int visits) {
        return new Count(kind.team(), kind.town(), kind.form(), kind.state(), visits);
    }
}
