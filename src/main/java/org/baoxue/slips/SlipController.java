package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.assignments.TeamId;
import org.baoxue.slips.FinalisingSlips.Absence;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Optional;

/// Compiles, words, signs and seals slips.
@Controller
class SlipController {

    /// A line of a signature as it is drawn.
    record Stroke(List<Double> points) {}

    private final SlipRules rules;
    private final CompilingSlips compiling;
    private final EditingSlips editing;
    private final SigningSlips signing;
    private final FinalisingSlips finalising;

    SlipController(
            SlipRules rules,
            CompilingSlips compiling,
            EditingSlips editing,
            SigningSlips signing,
            FinalisingSlips finalising) {
        this.rules = rules;
        this.compiling = compiling;
        this.editing = editing;
        this.signing = signing;
        this.finalising = finalising;
    }

    @QueryMapping
    Optional<Slip> slip(@Argument SlipId id, @AuthenticationPrincipal Caller caller) {
        return rules.visible(id, caller);
    }

    @MutationMapping
    Object compileSlips(@Argument TeamId team, @AuthenticationPrincipal Caller by) {
        return compiling.compile(team, by).payload();
    }

    @MutationMapping
    Object recompileSlip(
            @Argument SlipId slip,
            @Argument int version,
            @Argument boolean discardEdits,
            @AuthenticationPrincipal Caller by) {
        return compiling.recompile(slip, version, discardEdits, by).payload();
    }

    @MutationMapping
    Object editSlip(
            @Argument SlipId slip,
            @Argument int version,
            @Argument SlipEdit rows,
            @AuthenticationPrincipal Caller by) {
        return editing.edit(slip, version, rows, by).payload();
    }

    @MutationMapping
    Object signSlip(
            @Argument SlipId slip,
            @Argument int version,
            @Argument List<Stroke> strokes,
            @AuthenticationPrincipal Caller by) {
        return signing.sign(slip, version, strokes.stream().map(Stroke::points).toList(), by)
                .payload();
    }

    @MutationMapping
    Object finaliseSlip(
            @Argument SlipId slip,
            @Argument int version,
            @Argument List<Absence> absences,
            @AuthenticationPrincipal Caller by) {
        return finalising.finalise(slip, version, absences, by).payload();
    }

    @MutationMapping
    Object reviseSlip(
            @Argument SlipId slip, @Argument String reason, @AuthenticationPrincipal Caller by) {
        return editing.revise(slip, reason, by).payload();
    }
}
