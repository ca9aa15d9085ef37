package org.baoxue.registry;

import org.baoxue.access.OfficeOnly;
import org.baoxue.api.Paging;
import org.baoxue.registry.Filters.ChildFilter;
import org.baoxue.registry.Filters.HouseholdFilter;
import org.baoxue.registry.Filters.SchoolFilter;
import org.baoxue.registry.Filters.TownFilter;
import org.baoxue.registry.Filters.VillageFilter;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

import java.util.Optional;

/// Looks records up by code and pages through lists of them.
@Controller
@OfficeOnly
class RegistryController {

    private final Registry registry;
    private final MongoTemplate mongo;

    RegistryController(Registry registry, MongoTemplate mongo) {
        this.registry = registry;
        this.mongo = mongo;
    }

    @QueryMapping
    Optional<Town> town(@Argument TownId id) {
        return registry.find(Town.class, id);
    }

    @QueryMapping
    Optional<Village> village(@Argument VillageId id) {
        return registry.find(Village.class, id);
    }

    @QueryMapping
    Optional<School> school(@Argument SchoolId id) {
        return registry.find(School.class, id);
    }

    @QueryMapping
    Optional<Household> household(@Argument HouseholdId id) {
        return registry.find(Household.class, id);
    }

    @QueryMapping
    Optional<Child> child(@Argument ChildId id) {
        return registry.find(Child.class, id);
    }

    @QueryMapping
    Window<Town> towns(@Argument @Nullable TownFilter filter, ScrollSubrange page) {
        return Paging.page(mongo, filter == null ? new Query() : filter.query(), page, Town.class);
    }

    @QueryMapping
    Window<Village> villages(@Argument @Nullable VillageFilter filter, ScrollSubrange page) {
        return Paging.page(
                mongo, filter == null ? new Query() : filter.query(), page, Village.class);
    }

    @QueryMapping
    Window<School> schools(@Argument @Nullable SchoolFilter filter, ScrollSubrange page) {
        return Paging.page(
                mongo, filter == null ? new Query() : filter.query(), page, School.class);
    }

    @QueryMapping
    Window<Household> households(@Argument @Nullable HouseholdFilter filter, ScrollSubrange page) {
        return Paging.page(
                mongo, filter == null ? new Query() : filter.query(), page, Household.class);
    }

    @QueryMapping
    Window<Child> children(@Argument @Nullable ChildFilter filter, ScrollSubrange page) {
        return Paging.page(mongo, filter == null ? new Query() : filter.query(), page, Child.class);
    }
}
