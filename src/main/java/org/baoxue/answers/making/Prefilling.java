package org.baoxue.answers.making;

import org.baoxue.answers.RecordBlock;
import org.baoxue.answers.RecordBlock.RollEntry;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheet.Recorded;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.School;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Fills new sheets from the record, as it stands when they are made.
///
/// @param reference the day on which ages count
/// @param children of the households to be visited, those of school age
record Prefilling(
        LocalDate reference,
        Map<HouseholdId, Household> households,
        Map<HouseholdId, List<Child>> children,
        Map<SchoolId, School> schools) {

    Sheet sheet(Visit visit, FormVersion form) {
        var blocks = visit.form() == FormKind.HOUSEHOLD ? pupils(visit) : List.<Child>of();
        return new Sheet(
                visit.id(),
                visit.review(),
                visit.team(),
                visit.form(),
                form.version(),
                visit.unit(),
                visit.unitName(),
                visit.town(),
                Sheet.State.NOT_STARTED,
                recorded(visit, form, blocks),
                blocks.stream().map(this::block).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                null);
    }

    private List<Recorded> recorded(Visit visit, FormVersion form, List<Child> blocks) {
        var recorded = new ArrayList<Recorded>();
        for (var field : form.fields().toList()) {
            var repeated =
                    form.sectionOf(field.key()).filter(section -> section.isRepeated()).isPresent();
            if (repeated) {
                blocks.forEach(child -> add(recorded, field, child.id().value(), of(child, field)));
            } else {
                add(recorded, field, null, of(visit, field));
            }
        }
        return recorded;
    }

    private static void add(
            List<Recorded> recorded,
            FormField field,
            @Nullable String block,
            @Nullable AnswerValue value) {
        if (value != null) {
            recorded.add(new Recorded(new AnswerKey(field.key(), block), value));
        }
    }

    private @Nullable AnswerValue of(Visit visit, FormField field) {
        var household =
                visit.form() == FormKind.HOUSEHOLD
                        ? households.get(new HouseholdId(visit.unit()))
                        : null;
        return switch (field.filledFrom()) {
            case UNIT_NAME -> text(visit.unitName());
            case HOUSEHOLD_HEAD -> household == null ? null : text(household.head());
            case HOUSEHOLD_ADDRESS -> household == null ? null : text(household.address());
            // 义务教育人口 are all of school age, those who have graduated early too.
            case HOUSEHOLD_STUDENTS -> new AnswerValue.Whole(children(visit).size());
            // The day is known with the first answer.
            case VISIT_DATE -> null;
            case CHILD_NAME, CHILD_AGE, CHILD_CITIZEN_ID, CHILD_SCHOOL -> null;
        };
    }

    private @Nullable AnswerValue of(Child child, FormField field) {
        return switch (field.filledFrom()) {
            case CHILD_NAME -> text(child.name());
            case CHILD_AGE -> new AnswerValue.Whole(child.ageOn(reference));
            case CHILD_CITIZEN_ID -> text(child.citizenId().masked());
            case CHILD_SCHOOL -> text(school(child));
            case UNIT_NAME, VISIT_DATE, HOUSEHOLD_HEAD, HOUSEHOLD_ADDRESS, HOUSEHOLD_STUDENTS ->
                    null;
        };
    }

    private List<Child> children(Visit visit) {
        return visit.form() == FormKind.HOUSEHOLD
                ? children.getOrDefault(new HouseholdId(visit.unit()), List.of())
                : List.of();
    }

    /// 义务教育阶段学生: a block each.
    private List<Child> pupils(Visit visit) {
        return children(visit).stream()
                .filter(child -> child.compulsoryStageOn(reference))
                .toList();
    }

    private RecordBlock block(Child child) {
        var roll =
                new RollEntry(child.schooling(), school(child), child.grade(), child.rollNumber());
        return new RecordBlock(child.id().value(), child.id(), roll);
    }

    private @Nullable String school(Child child) {
        var school = child.school() == null ? null : schools.get(child.school());
        return school == null ? child.schoolOutside() : school.name();
    }

    private static @Nullable AnswerValue text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new AnswerValue.Text(text);
    }
}
