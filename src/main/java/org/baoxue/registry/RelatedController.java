package org.baoxue.registry;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Reach;
import org.baoxue.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What hangs together: each related field is loaded for all rows of an answer in one command,
/// within the caller's reach.
@Controller
class RelatedController {

    private final Registry registry;
    private final OperationRules rules;

    RelatedController(Registry registry, OperationRules rules) {
        this.registry = registry;
        this.rules = rules;
    }

    @BatchMapping(typeName = "Village", field = "town")
    Map<Village, Town> townsOfVillages(List<Village> villages, @ContextValue Caller caller) {
        return each(villages, Village::town, Town.class, rules.reach(caller, "Village.town"));
    }

    @BatchMapping(typeName = "School", field = "town")
    Map<School, Town> townsOfSchools(List<School> schools, @ContextValue Caller caller) {
        return each(schools, School::town, Town.class, rules.reach(caller, "School.town"));
    }

    @BatchMapping(typeName = "Household", field = "town")
    Map<Household, Town> townsOfHouseholds(
            List<Household> households, @ContextValue Caller caller) {
        return each(households, Household::town, Town.class, rules.reach(caller, "Household.town"));
    }

    @BatchMapping(typeName = "Household", field = "village")
    Map<Household, Village> villagesOfHouseholds(
            List<Household> households, @ContextValue Caller caller) {
        return each(
                households,
                Household::village,
                Village.class,
                rules.reach(caller, "Household.village"));
    }

    @BatchMapping(typeName = "Child", field = "village")
    Map<Child, Village> villagesOfChildren(List<Child> children, @ContextValue Caller caller) {
        return each(children, Child::village, Village.class, rules.reach(caller, "Child.village"));
    }

    @BatchMapping(typeName = "Child", field = "household")
    Map<Child, Household> householdsOfChildren(List<Child> children, @ContextValue Caller caller) {
        return each(
                children,
                Child::household,
                Household.class,
                rules.reach(caller, "Child.household"));
    }

    @BatchMapping(typeName = "Child", field = "school")
    Map<Child, School> schoolsOfChildren(List<Child> children, @ContextValue Caller caller) {
        return each(children, Child::school, School.class, rules.reach(caller, "Child.school"));
    }

    @BatchMapping(typeName = "Household", field = "children")
    Map<Household, List<Child>> childrenOfHouseholds(
            List<Household> households, @ContextValue Caller caller) {
        var children =
                registry.childrenOf(
                        households.stream().map(Household::id).toList(),
                        rules.reach(caller, "Household.children"));
        var each = new HashMap<Household, List<Child>>();
        households.forEach(
                household -> each.put(household, children.getOrDefault(household.id(), List.of())));
        return each;
    }

    @BatchMapping(typeName = "School", field = "serviceArea")
    Map<School, List<Village>> serviceAreas(List<School> schools, @ContextValue Caller caller) {
        var villages =
                registry.findAll(
                        Village.class,
                        schools.stream().flatMap(school -> school.serviceArea().stream()).toList(),
                        rules.reach(caller, "School.serviceArea"));
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
            Collection<S> sources, Function<S, @Nullable I> id, Class<R> type, Reach reach) {
        var ids = sources.stream().map(id).filter(Objects::nonNull).toList();
        var found = registry.findAll(type, ids, reach);
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
