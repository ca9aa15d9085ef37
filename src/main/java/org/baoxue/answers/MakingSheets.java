package org.baoxue.answers;

import org.baoxue.answers.Sheet.Step;
import org.baoxue.api.Adding;
import org.baoxue.assignments.ReplacingRule;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitReplaced;
import org.baoxue.assignments.VisitsPlanned;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.School;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes a sheet for every visit before field work opens, and closes that of a visit that is not
/// made any more. So every visit always has its sheet, and the counts know them all.
@Component
class MakingSheets implements ReplacingRule {

    private final MongoTemplate mongo;
    private final Registry registry;
    private final Checklists checklists;
    private final Sheets sheets;
    private final SheetChanges changes;
    private final Progress progress;

    MakingSheets(
            MongoTemplate mongo,
            Registry registry,
            Checklists checklists,
            Sheets sheets,
            SheetChanges changes,
            Progress progress) {
        this.mongo = mongo;
        this.registry = registry;
        this.checklists = checklists;
        this.sheets = sheets;
        this.changes = changes;
        this.progress = progress;
    }

    @EventListener
    void make(VisitsPlanned planned) {
        var filling = filling(planned.visits(), planned.review().referenceDate());
        var made =
                planned.visits().stream()
                        .map(visit ->
                                filling.sheet(
                                        visit,
                                        checklists
                                                .version(visit.form(), visit.formVersion())
                                                .orElseThrow()))
                        .toList();
        Adding.missing(mongo, made, Sheet.class);
        progress.begin(made);
    }

    /// A checklist that was filled and submitted was a visit: the household is not replaced.
    @Override
    public Optional<Refusal> objection(Visit visit) {
        return sheets.find(visit.id())
                .map(Sheet::state)
                .filter(state -> state == Sheet.State.SUBMITTED || state == Sheet.State.ACCEPTED)
                .map(state ->
                        new WrongStage(visit.id().value(), state.name(), Sheet.State.OPEN.name()));
    }

    @EventListener
    void close(VisitReplaced replaced) {
        var why = replaced.replacement();
        var step = new Step(Sheet.State.REPLACED, why.by(), why.at(), why.why());
        sheets.find(replaced.visit())
                .ifPresent(standing ->
                        changes.change(standing, sheet -> Outcome.done(closed(sheet, step))));
    }

    private static Sheet closed(Sheet sheet, Step step) {
        return sheet.state() == Sheet.State.REPLACED ? sheet : sheet.stepped(step);
    }

    private Filling filling(List<Visit> visits, LocalDate reference) {
        var ids =
                visits.stream()
                        .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                        .map(visit -> new HouseholdId(visit.unit()))
                        .toList();
        var children =
                registry.childrenOf(ids).values().stream()
                        .flatMap(List::stream)
                        .filter(child -> child.compulsoryStageOn(reference))
                        .collect(Collectors.groupingBy(Child::household));
        var schools =
                children.values().stream()
                        .flatMap(List::stream)
                        .map(Child::school)
                        .filter(Objects::nonNull)
                        .toList();
        return new Filling(
                reference,
                registry.findAll(Household.class, ids),
                children,
                registry.findAll(School.class, schools));
    }
}
