/// The random draw as pure arithmetic: frame, plan and seeds go in, the one right result comes out,
/// on any machine and whatever the order of records. Anyone can recompute each ticket with
/// `sha256sum`.
///
/// A {@link org.baoxue.sampling.draw.Frame} lists what could be drawn, {@link
/// org.baoxue.sampling.draw.Draw} draws from it, {@link org.baoxue.sampling.draw.Replacement} finds
/// who follows a household that cannot be visited, {@link org.baoxue.sampling.draw.TicketList}
/// publishes every ticket, and {@link org.baoxue.sampling.draw.InspectorDraw} puts inspectors into
/// teams.
///
/// Where the rule leaves room, this package reads it so:
///
/// 1. A **household's town** is the town of its village. If the village has a line of its own, that
///    line says the town; the other villages (poor households live in villages that do not exit,
///    too) lie in the town whose nine digits their code starts with.
/// 2. Households are split over the villages that **were drawn**: a town with fewer villages than
///    planned still gives all its households.
/// 3. A **deficit** is not dealt out one by one: the drawn village with the lowest ticket gives its
///    next tickets until it has none left, then the second, and so on. Only leftovers of the even
///    split go one each.
/// 4. Households from **outside** the drawn villages come last, by ticket, and are marked. They
///    come only after every drawn village is used up, so a town has either them or reserves.
/// 5. **Reserves** that do not exist are no shortfall: a village lists as many as it has.
/// 6. A **shortfall** of towns has the county as its parent, every other one the town, households
///    too, since villages stand in for each other. Shortfalls are listed county first, then team by
///    team: villages, primary schools, middle schools, households.
/// 7. A **nine-year school** drawn as a primary school is passed over as a middle school, even
///    where it is the town's only one: that is a shortfall.
@NamedInterface("draw")
@NullMarked
package org.baoxue.sampling.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
