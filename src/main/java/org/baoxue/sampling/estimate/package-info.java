/// What the sample says about the county: shares and totals with their uncertainty, as R's `survey`
/// package computes them. The draw takes towns, villages in them and households in those, each
/// without replacement:
///
///     design <- svydesign(ids = ~town + village + household, fpc = ~N + M + H, data = observations)
///     options(survey.lonely.psu = "remove")
///     svymean(~problem, design); svytotal(~problem, design)
///     svyciprop(~problem, design, method = "beta")
///
/// Where the method leaves room, this package reads it so:
///
/// 1. **Weights count what was observed**: in `(N/n)(M/m)(H/h)` the small letters are the towns,
///    villages and households among the observations given, as R counts its rows. A household that
///    is left out is thus stood for by the others of its village, and the weights add up to the
///    eligible households of the villages whatever could not be visited. A village or town where no
///    one could be visited falls out of `m` or `n`.
/// 2. **An observation** is every household that was approached in a drawn village: those drawn and
///    the reserves that followed, together the lowest tickets of the village and so a random sample
///    of it. Households from outside the drawn villages had no known chance to be drawn; the method
///    note counts them, the estimate does without.
/// 3. **The worst case** takes those that could not be visited as households with a problem, besides
///    those that replaced them.
/// 4. **A share of 0 or 1** has no spread of its own: its effective size is the plain number of
///    households, with no correction for few towns.
/// 5. **A stage of which everything was taken** (`n = N`) adds nothing, like one with a single unit.
///    If nothing at all is left to chance, both intervals shrink to the share.
/// 6. The design effect that R gives on request is not asked for.
@NamedInterface("estimate")
@NullMarked
package org.baoxue.sampling.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
