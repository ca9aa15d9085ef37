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
import org.baoxue.registry.looking.Filters.ChildFilter;
import org.baoxue.registry.looking.Filters.Filter;
import org.baoxue.registry.looking.Filters.HouseholdFilter;
import org.baoxue.registry.looking.Filters.SchoolFilter;
import org.baoxue.registry.looking.Filters.TownFilter;
import org.baoxue.registry.looking.Filters.VillageFilter;
import org.baoxue.registry.opening.OpeningRecords;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.Optional;

/// Looks records up by code and pages through lists of them, within the caller's reach; by code
/// also what is open to the caller for a while.
@Controller
class RegistryController {

    private final Registry registry;
    private final OpeningRecords opened;
    private final Looking looking;
    private final OperationRules rules;

    RegistryController(
            Registry registry, OpeningRecords opened, Looking looking, OperationRules rules) {
        this.registry = registry;
        this.opened = opened;
        this.looking = looking;
        this.rules = rules;
    }

    @QueryMapping
    Optional<Town> town(@Argument TownId id, @AuthenticationPrincipal Caller caller) {
        return registry.find(Town.class, id, reach(caller, "town"));
    }

    @QueryMapping
    Optional<Village> village(@Argument VillageId id, @AuthenticationPrincipal Caller caller) {
        return registry.find(Village.class, id, reach(caller, "village"));
    }

    @QueryMapping
    Optional<School> school(@Argument SchoolId id, @AuthenticationPrincipal Caller caller) {
        return registry.find(School.class, id, reach(caller, "school"));
    }

    @QueryMapping
    Optional<Household> household(
            @Argument HouseholdId id, @AuthenticationPrincipal Caller caller) {
        return registry.find(Household.class, id, reach(caller, "household"))
                .or(() -> opened.find(Household.class, id, caller));
    }

    @QueryMapping
    Optional<Child> child(@Argument ChildId id, @AuthenticationPrincipal Caller caller) {
        return registry.find(Child.class, id, reach(caller, "child"))
                .or(() -> opened.find(Child.class, id, caller));
    }

    @QueryMapping
    Window<Town> towns(
            @Argument @Nullable TownFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return page(Town.class, filter, page, reach(caller, "towns"));
    }

    @QueryMapping
    Window<Village> villages(
            @Argument @Nullable VillageFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return page(Village.class, filter, page, reach(caller, "villages"));
    }

    @QueryMapping
    Window<School> schools(
            @Argument @Nullable SchoolFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return page(School.class, filter, page, reach(caller, "schools"));
    }

    @QueryMapping
    Window<Household> households(
            @Argument @Nullable HouseholdFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return page(Household.class, filter, page, reach(caller, "households"));
    }

    @QueryMapping
    Window<Child> children(
            @Argument @Nullable ChildFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        var reach = reach(caller, "children");
        var found = page(Child.class, filter, page, reach);
        if (filter != null && filter.citizenId() != null) {
            looking.sought(found.getContent(), reach, caller);
        }
        return found;
    }

    private <R extends RegistryRecord<R>> Window<R> page(
            Class<R> type, @Nullable Filter filter, ScrollSubrange page, Reach reach) {
        return registry.page(type, filter == null ? new Query() : filter.query(), page, reach);
    }

    private Reach reach(Caller caller, String query) {
        return rules.reach(caller, "Query." + query);
    }
}
