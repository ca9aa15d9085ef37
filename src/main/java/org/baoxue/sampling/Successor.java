package org.baoxue.sampling;

import org.baoxue.sampling.HouseholdReplacement.Source;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.Replacement;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who follows a household that cannot be visited: it follows from the draw and from who has
/// followed another before.
record Successor(Source source, @Nullable DrawnHousehold household) {

    /// @param before the replacements so far
    static Successor next(
            Sample sample,
            Draw draw,
            DrawResult drawn,
            int team,
            VillageId village,
            List<HouseholdReplacement> before) {
        var used =
                before.stream()
                        .flatMap(replacement -> Stream.ofNullable(replacement.substitute()))
                        .map(DrawnHousehold::code)
                        .collect(Collectors.toSet());
        var town = drawn.teams().get(team - 1);
        return of(
                Replacement.next(
                        draw, sample.drawSeeds().households(), town, village.value(), used));
    }

    private static Successor of(Replacement next) {
        return switch (next) {
            case Replacement.FromReserve(var household) -> new Successor(Source.RESERVE, household);
            case Replacement.FromTown(var household) -> new Successor(Source.TOWN, household);
            case Replacement.NobodyLeft nobody -> new Successor(Source.NONE, null);
        };
    }
}
