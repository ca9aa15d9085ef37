package org.baoxue.registry.opening;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.Objects;

/// Opens records beyond a caller's scope, and tells the offices of it.
@Controller
class OpeningController {

    private final OpeningRecords opening;
    private final Openings openings;
    private final OperationRules rules;

    OpeningController(OpeningRecords opening, Openings openings, OperationRules rules) {
        this.opening = opening;
        this.openings = openings;
        this.rules = rules;
    }

    @MutationMapping
    Object openChild(
            @Argument ChildId id,
            @Argument String reason,
            @AuthenticationPrincipal Caller by,
            Authentication how) {
        return opening.child(id, reason, by, Authorities.inPerson(how)).payload();
    }

    @MutationMapping
    Object openHousehold(
            @Argument HouseholdId id,
            @Argument String reason,
            @AuthenticationPrincipal Caller by,
            Authentication how) {
        return opening.household(id, reason, by, Authorities.inPerson(how)).payload();
    }

    @QueryMapping
    Window<RecordOpening> openings(
            @Argument @Nullable OpeningFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return openings.page(
                Objects.requireNonNullElse(filter, OpeningFilter.NONE),
                page,
                rules.reach(caller, "Query.openings"),
                caller);
    }

    @MutationMapping
    Object seeOpening(@Argument OpeningId id, @AuthenticationPrincipal Caller by) {
        return openings.see(id, rules.reach(by, "Mutation.seeOpening"), by).payload();
    }
}
