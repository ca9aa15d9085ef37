package org.baoxue.registry;

import org.baoxue.access.Caller;
import org.baoxue.registry.Inputs.ChildInput;
import org.baoxue.registry.Inputs.HouseholdInput;
import org.baoxue.registry.Inputs.SchoolInput;
import org.baoxue.registry.Inputs.TownInput;
import org.baoxue.registry.Inputs.VillageInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Enters and corrects records.
@Controller
class KeepingController {

    private final Keeping keeping;

    KeepingController(Keeping keeping) {
        this.keeping = keeping;
    }

    @MutationMapping
    Object enterTown(@Argument TownInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctTown(
            @Argument TownInput input, @Argument int version, @AuthenticationPrincipal Caller by) {
        return keeping.correct(input.record(), version, by).payload();
    }

    @MutationMapping
    Object enterVillage(@Argument VillageInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctVillage(
            @Argument VillageInput input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(input.record(), version, by).payload();
    }

    @MutationMapping
    Object enterSchool(@Argument SchoolInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctSchool(
            @Argument SchoolInput input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(input.record(), version, by).payload();
    }

    @MutationMapping
    Object enterHousehold(@Argument HouseholdInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctHousehold(
            @Argument HouseholdInput input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(input.record(), version, by).payload();
    }

    @MutationMapping
    Object enterChild(@Argument ChildInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctChild(
            @Argument ChildInput input, @Argument int version, @AuthenticationPrincipal Caller by) {
        return keeping.correct(input.record(), version, by).payload();
    }
}
