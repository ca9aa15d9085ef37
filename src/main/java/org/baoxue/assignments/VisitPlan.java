package org.baoxue.assignments;

import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledSchool;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the visits that a draw asks for: the county's, and for each drawn town its own, its
/// schools', its villages' and its households'.
@Component
class VisitPlan {

    private final Registry registry;
    private final Checklists checklists;

    VisitPlan(Registry registry, Checklists checklists) {
        this.registry = registry;
        this.checklists = checklists;
    }

    /// What units are called, looked up once for all.
    private record Names(
            Map<TownId, Town> towns,
            Map<VillageId, Village> villages,
            Map<SchoolId, School> schools,
            Map<HouseholdId, Household> households) {

        String of(TownId town) {
            return towns.containsKey(town) ? towns.get(town).name() : town.value();
        }

        String of(VillageId village) {
            return villages.containsKey(village)
                    ? of(village.town()) + villages.get(village).name()
                    : village.value();
        }

        String of(SchoolId school) {
            return schools.containsKey(school) ? schools.get(school).name() : school.value();
        }

        String of(HouseholdId household) {
            var found = households.get(household);
            return found == null ? household.value() : of(found.village()) + found.head() + "户";
        }
    }

    /// What is visited.
    ///
    /// @param village in which it lies, as the draw has it
    private record Unit(Id code, String name, @Nullable VillageId village) {}

    List<Visit> visits(Work work, int countyTeam) {
        var names = names(work.towns());
        var visits = new ArrayList<Visit>();
        var county = new Unit(work.review().county(), work.review().countyName(), null);
        visits.add(visit(work, countyTeam, 1, FormKind.COUNTY, county, null));
        work.towns().forEach(town -> visits.addAll(visits(work, town, names)));
        return visits;
    }

    /// The visit to a household that is visited instead of another.
    Visit substitute(Visit replaced, DrawnHousehold drawn) {
        var substitute = new HouseholdId(drawn.code());
        var households = registry.findAll(Household.class, List.of(substitute));
        var villages = households.values().stream().map(Household::village).toList();
        var names =
                new Names(
                        registry.findAll(
                                Town.class, villages.stream().map(VillageId::town).toList()),
                        registry.findAll(Village.class, villages),
                        Map.of(),
                        households);
        return new Visit(
                VisitId.to(replaced.review(), FormKind.HOUSEHOLD, substitute.value()),
                replaced.review(),
                replaced.team(),
                replaced.position(),
                FormKind.HOUSEHOLD,
                checklists.current(FormKind.HOUSEHOLD).version(),
                substitute.value(),
                names.of(substitute),
                replaced.town(),
                new VillageId(drawn.village()),
                null,
                replaced.id());
    }

    private List<Visit> visits(Work work, SampledTown town, Names names) {
        var itself = new Unit(town.town(), names.of(town.town()), null);
        // A nine-year school that stands for both levels is visited once.
        var schools =
                town.schools().stream()
                        .map(SampledSchool::school)
                        .distinct()
                        .map(school -> new Unit(school, names.of(school), null));
        var villages =
                town.villages().stream()
                        .map(SampledVillage::village)
                        .map(village -> new Unit(village, names.of(village), village));
        var households =
                town.toVisit().stream()
                        .map(drawn ->
                                new Unit(
                                        drawn.household(),
                                        names.of(drawn.household()),
                                        drawn.village()));
        return Stream.of(
                        all(work, town, FormKind.TOWN, Stream.of(itself)),
                        all(work, town, FormKind.SCHOOL, schools),
                        all(work, town, FormKind.VILLAGE, villages),
                        all(work, town, FormKind.HOUSEHOLD, households))
                .flatMap(List::stream)
                .toList();
    }

    private List<Visit> all(Work work, SampledTown town, FormKind form, Stream<Unit> units) {
        var visits = new ArrayList<Visit>();
        units.forEach(unit ->
                visits.add(visit(work, town.team(), visits.size() + 1, form, unit, town.town())));
        return visits;
    }

    private Visit visit(
            Work work, int team, int position, FormKind form, Unit unit, @Nullable TownId town) {
        var review = work.review().id();
        return new Visit(
                VisitId.to(review, form, unit.code().value()),
                review,
                team,
                position,
                form,
                checklists.current(form).version(),
                unit.code().value(),
                unit.name(),
                town,
                unit.village(),
                null,
                null);
    }

    private Names names(Collection<SampledTown> towns) {
        var visited = towns.stream().flatMap(town -> town.toVisit().stream()).toList();
        var villages =
                Stream.concat(
                                towns.stream()
                                        .flatMap(town -> town.villages().stream())
                                        .map(SampledVillage::village),
                                visited.stream().map(SampledHousehold::village))
                        .distinct()
                        .toList();
        var schools =
                towns.stream()
                        .flatMap(town -> town.schools().stream())
                        .map(SampledSchool::school)
                        .toList();
        return new Names(
                registry.findAll(Town.class, towns.stream().map(SampledTown::town).toList()),
                registry.findAll(Village.class, villages),
                registry.findAll(School.class, schools),
                registry.findAll(
                        Household.class,
                        visited.stream().map(SampledHousehold::household).toList()));
    }
}
