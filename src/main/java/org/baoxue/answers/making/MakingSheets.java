package org.baoxue.answers.making;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheet.State;
import org.baoxue.answers.Sheet.Step;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.progress.Progress;
import org.baoxue.api.Adding;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitEnding;
import org.baoxue.assignments.VisitId;
import org.baoxue.assignments.VisitsPlanned;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.School;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes a sheet for every visit before field work opens, and closes that of a visit that is not
/// made any more. So every visit always has its sheet, and the counts know them all.
@Component
class MakingSheets implements VisitEnding {

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
        var prefilling = prefilling(planned.visits(), planned.review().referenceDate());
        var made =
                planned.visits().stream()
                        .map(visit ->
                                prefilling.sheet(
                                        visit,
                                        checklists
                                                .version(visit.form(), visit.formVersion())
                                                .orElseThrow()))
                        .toList();
        Adding.missing(mongo, made, Sheet.class);
        progress.begin(made);
    }

    /// A checklist that was filled and submitted was a visit: the household is not replaced. Which
    /// of the two comes first is settled here, by the one write to the sheet.
    @Override
    public Optional<Refusal> end(VisitId visit, String why, UserId by, Instant at) {
        var act = new Recorded("answers.sheet.replace", by, at);
        return sheets.find(visit)
                .flatMap(standing ->
                        changes.change(visit, act, sheet -> ended(sheet, why, by, at)).objection());
    }

    private static Outcome<Sheet> ended(Sheet sheet, String why, UserId by, Instant at) {
        if (sheet.state() == State.REPLACED && why.equals(sheet.steps().getLast().reason())) {
            return Outcome.done(sheet);
        }
        var step = new Step(State.REPLACED, by, at, why, sheet.version());
        return SheetChanges.unless(SheetChanges.locked(sheet), () -> sheet.stepped(step));
    }

    private Prefilling prefilling(List<Visit> visits, LocalDate reference) {
        var ids =
                visits.stream()
                        .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                        .map(visit -> new HouseholdId(visit.unit()))
                        .toList();
        var children =
                registry.childrenOf(ids).values().stream()
                        .flatMap(List::stream)
                        .filter(child ->
                                SchoolAge.COMPULSORY.includes(child.birthDate(), reference))
                        .collect(Collectors.groupingBy(Child::household));
        var schools =
                children.values().stream()
                        .flatMap(List::stream)
                        .map(Child::school)
                        .filter(Objects::nonNull)
                        .toList();
        return new Prefilling(
                reference,
                registry.findAll(Household.class, ids),
                children,
                registry.findAll(School.class, schools));
    }
}
