package org.baoxue.registry.looking;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Reach;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.opening.OpeningRecords;
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
/// within the caller's reach. Of a record that is open to the caller for a while, the places that
/// it names are told, too: nothing else beside it.
@Controller
class RelatedController {

    private final Registry registry;
    private final OpeningRecords opened;
    private final OperationRules rules;

    RelatedController(Registry registry, OpeningRecords opened, OperationRules rules) {
        this.registry = registry;
        this.opened = opened;
        this.rules = rules;
    }

    /// Whoever sees a village sees its town.
    @BatchMapping(typeName = "Village", field = "town")
    Map<Village, Town> townsOfVillages(List<Village> villages) {
        return each(villages, Village::town, Town.class, Registry.EVERYWHERE);
    }

    /// Whoever sees a school sees its town.
    @BatchMapping(typeName = "School", field = "town")
    Map<School, Town> townsOfSchools(List<School> schools) {
        return each(schools, School::town, Town.class, Registry.EVERYWHERE);
    }

    @BatchMapping(typeName = "Household", field = "town")
    Map<Household, Town> townsOfHouseholds(
            List<Household> households, @ContextValue Caller caller) {
        return places(households, Household::town, Town.class, "Household.town", caller);
    }

    @BatchMapping(typeName = "Household", field = "village")
    Map<Household, Village> villagesOfHouseholds(
            List<Household> households, @ContextValue Caller caller) {
        return places(households, Household::village, Village.class, "Household.village", caller);
    }

    @BatchMapping(typeName = "Child", field = "village")
    Map<Child, Village> villagesOfChildren(List<Child> children, @ContextValue Caller caller) {
        return places(children, Child::village, Village.class, "Child.village", caller);
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
        return places(children, Child::school, School.class, "Child.school", caller);
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

    private <S extends RegistryRecord<S>, I extends Id, R extends RegistryRecord<R>>
            Map<S, R> places(
                    List<S> sources,
                    Function<S, @Nullable I> id,
                    Class<R> type,
                    String field,
                    Caller caller) {
        var each = each(sources, id, type, rules.reach(caller, field));
        var beyond =
                sources.stream()
                        .filter(source -> id.apply(source) != null && !each.containsKey(source))
                        .toList();
        if (!beyond.isEmpty()) {
            each.putAll(each(opened.among(beyond, caller), id, type, Registry.EVERYWHERE));
        }
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
