package org.baoxue.answers.making;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.answers.RecordBlock;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Child;
import org.baoxue.registry.Schooling;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.VillageId;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PrefillingTests {

    private static final HouseholdId HOUSEHOLD = new HouseholdId("619901101201-00001");
    private static final LocalDate REFERENCE = LocalDate.of(2019, 8, 31);

    @Test
    void countsAllOfSchoolAgeAndGivesABlockToEachPupil() {
        var pupil = child(1, "20100301", Schooling.IN_COUNTY);
        var graduate = child(2, "20040301", Schooling.GRADUATED_EARLY);
        var prefilling =
                new Prefilling(
                        REFERENCE, Map.of(), Map.of(HOUSEHOLD, List.of(pupil, graduate)), Map.of());
        var sheet = prefilling.sheet(visit(), ShippedForms.of(FormKind.HOUSEHOLD));
        assertThat(sheet.content().value(AnswerKey.of("household.students")))
                .isEqualTo(new AnswerValue.Whole(2));
        assertThat(sheet.recordBlocks()).extracting(RecordBlock::child).containsExactly(pupil.id());
    }

    private static Child child(int number, String born, Schooling schooling) {
        return Child.of(
                new ChildId(HOUSEHOLD + "-" + number),
                HOUSEHOLD,
                new VillageId("619901101201"),
                "孩子" + number,
                CitizenId.completing("619901" + born + "00" + number),
                new Child.Study(schooling, null, null, null, null, false),
                null,
                Set.of(),
                List.of(),
                List.of());
    }

    private static Visit visit() {
        var review = new ReviewId("2019-FI-02");
        return new Visit(
                VisitId.to(review, FormKind.HOUSEHOLD, HOUSEHOLD.value()),
                review,
                1,
                1,
                FormKind.HOUSEHOLD,
                "2019-1",
                HOUSEHOLD.value(),
                "户",
                null,
                new VillageId("619901101201"),
                null,
                null);
    }
}
