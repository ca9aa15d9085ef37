package org.baoxue.registry;

import org.baoxue.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What hangs together: each related field is loaded for all rows of an answer in one command.
@Controller
class RelatedController {

    private final Registry registry;

    RelatedController(Registry registry) {
        this.registry = registry;
    }

    @BatchMapping(typeName = "Village", field = "town")
    Map<Village, Town> townsOfVillages(List<Village> villages) {
        return each(villages, Village::town, Town.class);
    }

    @BatchMapping(typeName = "School", field = "town")
    Map<School, Town> townsOfSchools(List<School> schools) {
        return each(schools, School::town, Town.class);
    }

    @BatchMapping(typeName = "Household", field = "town")
    Map<Household, Town> townsOfHouseholds(List<Household> households) {
        return each(households, Household::town, Town.class);
    }

    @BatchMapping(typeName = "Household", field = "village")
    Map<Household, Village> villagesOfHouseholds(List<Household> households) {
        return each(households, Household::village, Village.class);
    }

    @BatchMapping(typeName = "Child", field = "village")
    Map<Child, Village> villagesOfChildren(List<Child> children) {
        return each(children, Child::village, Village.class);
    }

    @BatchMapping(typeName = "Child", field = "household")
    Map<Child, Household> householdsOfChildren(List<Child> children) {
        return each(children, Child::household, Household.class);
    }

    @BatchMapping(typeName = "Child", field = "school")
    Map<Child, School> schoolsOfChildren(List<Child> children) {
        return each(children, Child::school, School.class);
    }

    @BatchMapping(typeName = "Household", field = "children")
    Map<Household, List<Child>> childrenOfHouseholds(List<Household> households) {
        var children = registry.childrenOf(households.stream().map(Household::id).toList());
        var each = new HashMap<Household, List<Child>>();
        households.forEach(
                household -> each.put(household, children.getOrDefault(household.id(), List.of())));
        return each;
    }

    @BatchMapping(typeName = "School", field = "serviceArea")
    Map<School, List<Village>> serviceAreas(List<School> schools) {
        var villages =
                registry.findAll(
                        Village.class,
                        schools.stream().flatMap(school -> school.serviceArea().stream()).toList());
        var each = new HashMap<School, List<Village>>();
        schools.forEach(school ->
                each.put(
                        school,
                        school.serviceArea().stream()
                                .filter(villages::containsKey)
                                .map(villages::get)
                                .toList()));
        return each;
    }

    private <S, I extends Id, R extends RegistryRecord<R>> Map<S, R> each(
            Collection<S> sources, Function<S, @Nullable I> id, Class<R> type) {
        var ids = sources.stream().map(id).filter(Objects::nonNull).toList();
        var found = registry.findAll(type, ids);
        var each = new HashMap<S, R>();
        sources.forEach(source -> {
            var one = id.apply(source);
            if (one != null && found.containsKey(one)) {
                each.put(source, found.get(one));
            }
        });
        return each;
    }
}
