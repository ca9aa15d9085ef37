package org.baoxue.registry.keeping;

import org.baoxue.access.Caller;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.keeping.Corrections.ChildCorrection;
import org.baoxue.registry.keeping.Corrections.HouseholdCorrection;
import org.baoxue.registry.keeping.Corrections.SchoolCorrection;
import org.baoxue.registry.keeping.Corrections.TownCorrection;
import org.baoxue.registry.keeping.Corrections.VillageCorrection;
import org.baoxue.registry.keeping.Inputs.ChildInput;
import org.baoxue.registry.keeping.Inputs.HouseholdInput;
import org.baoxue.registry.keeping.Inputs.SchoolInput;
import org.baoxue.registry.keeping.Inputs.TownInput;
import org.baoxue.registry.keeping.Inputs.VillageInput;
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
            @Argument TownCorrection input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(Town.class, input.id(), version, input::to, by).payload();
    }

    @MutationMapping
    Object enterVillage(@Argument VillageInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctVillage(
            @Argument VillageCorrection input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(Village.class, input.id(), version, input::to, by).payload();
    }

    @MutationMapping
    Object enterSchool(@Argument SchoolInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctSchool(
            @Argument SchoolCorrection input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(School.class, input.id(), version, input::to, by).payload();
    }

    @MutationMapping
    Object enterHousehold(@Argument HouseholdInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctHousehold(
            @Argument HouseholdCorrection input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(Household.class, input.id(), version, input::to, by).payload();
    }

    @MutationMapping
    Object enterChild(@Argument ChildInput input, @AuthenticationPrincipal Caller by) {
        return keeping.enter(input.record(), by).payload();
    }

    @MutationMapping
    Object correctChild(
            @Argument ChildCorrection input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return keeping.correct(Child.class, input.id(), version, input::to, by).payload();
    }
}
