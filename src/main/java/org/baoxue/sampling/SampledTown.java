package org.baoxue.sampling;

import org.baoxue.sampling.draw.Stage;
import org.baoxue.sampling.draw.Ticket;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A drawn town as it stands after replacements: one team's work.
///
/// @param team its team's number, the first is 1
/// @param townsInFrame `N`: how many towns it was drawn from
/// @param villagesInFrame `M`: how many villages its own were drawn from
/// @param households those drawn, in the order of their villages and tickets, then those that
///   replace one, in the order of the replacing
public record SampledTown(
        int team,
        TownId town,
        Ticket ticket,
        int townsInFrame,
        int villagesInFrame,
        List<SampledVillage> villages,
        List<SampledSchool> schools,
        List<SampledHousehold> households) {

    public SampledTown {
        villages = List.copyOf(villages);
        schools = List.copyOf(schools);
        households = List.copyOf(households);
    }

    /// The households that are to be visited.
    public List<SampledHousehold> toVisit() {
        return households.stream().filter(SampledHousehold::toVisit).toList();
    }

    /// A drawn village.
    ///
    /// @param householdsInFrame `H`: how many eligible households its own were drawn from
    /// @param reserves who stands by, in this order
    public record SampledVillage(
            VillageId village, Ticket ticket, int householdsInFrame, List<HouseholdId> reserves) {

        public SampledVillage {
            reserves = List.copyOf(reserves);
        }
    }

    /// A drawn school.
    ///
    /// @param stage the level that it was drawn for; a nine-year school teaches the other one, too
    public record SampledSchool(SchoolId school, Stage stage, Ticket ticket) {}

    /// A household that was drawn or replaces one.
    ///
    /// @param outside whether its village is none of the drawn ones
    /// @param standsFor the household that it replaces; null for one that was drawn
    /// @param replacement what is on record if it could not be visited; null as long as it is to be
    public record SampledHousehold(
            HouseholdId household,
            VillageId village,
            Ticket ticket,
            boolean outside,
            @Nullable HouseholdId standsFor,
            @Nullable HouseholdReplacement replacement) {

        public boolean toVisit() {
            return replacement == null;
        }
    }
}
