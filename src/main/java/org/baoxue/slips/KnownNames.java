package org.baoxue.slips;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.sync.Answer;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormField.Source;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.Member;
import org.baoxue.registry.Registry;
import org.baoxue.shared.HouseholdId;
import org.baoxue.slips.text.Veil;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The people of the households that a team visits, whom its slips name by surname only: heads and
/// children as they were recorded and as the team corrected them, members and guardians.
@Component
class KnownNames {

    private static final Set<Source> NAMES = EnumSet.of(Source.HOUSEHOLD_HEAD, Source.CHILD_NAME);

    private final Sheets sheets;
    private final Registry registry;

    KnownNames(Sheets sheets, Registry registry) {
        this.sheets = sheets;
        this.registry = registry;
    }

    /// Hides them in whatever the team wrote, wherever it did.
    Veil veil(Collection<Sheet> ofTeam) {
        var homes = ofTeam.stream().filter(sheet -> sheet.form() == FormKind.HOUSEHOLD).toList();
        var families = homes.stream().map(Sheet::unit).map(HouseholdId::new).toList();
        return Veil.of(
                Stream.of(
                                homes.stream().flatMap(this::onSheet),
                                registry.findAll(Household.class, families).values().stream()
                                        .flatMap(KnownNames::adults),
                                registry.childrenOf(families).values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(KnownNames::childAndGuardians))
                        .flatMap(names -> names)
                        .toList());
    }

    private Stream<String> onSheet(Sheet sheet) {
        var named =
                sheets.form(sheet)
                        .fields()
                        .filter(field ->
                                field.filledFrom() != null && NAMES.contains(field.filledFrom()))
                        .map(FormField::key)
                        .collect(Collectors.toSet());
        var recorded =
                sheet.recorded().stream()
                        .filter(field -> named.contains(field.key().item()))
                        .map(Sheet.Recorded::value);
        var corrected =
                sheet.answers().stream()
                        .filter(answer -> named.contains(answer.key().item()))
                        .map(Answer::value);
        return Stream.concat(recorded, corrected)
                .flatMap(value ->
                        value instanceof AnswerValue.Text(var name)
                                ? Stream.of(name)
                                : Stream.empty());
    }

    private static Stream<String> adults(Household household) {
        return Stream.concat(
                Stream.of(household.head()), household.members().stream().map(Member::name));
    }

    private static Stream<String> childAndGuardians(Child child) {
        return Stream.concat(
                Stream.of(child.name()), child.guardians().stream().map(Guardian::name));
    }
}
