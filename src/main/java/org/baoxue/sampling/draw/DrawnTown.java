package org.baoxue.sampling.draw;

import java.util.List;
import java.util.Optional;

/// A drawn town with all that was drawn in it, which is one team's work.
///
/// @param team its team's number, the first is 1
/// @param villagesInFrame how many villages the drawn ones were drawn from, for the weights
/// @param villages lowest ticket first
/// @param schools the primary schools, then the middle schools, each lowest ticket first
/// @param households in the order of their villages, then of their tickets; those from outside the
///   drawn villages last
public record DrawnTown(
        int team,
        String town,
        Ticket ticket,
        int villagesInFrame,
        List<DrawnVillage> villages,
        List<DrawnSchool> schools,
        List<DrawnHousehold> households) {

    public DrawnTown {
        villages = List.copyOf(villages);
        schools = List.copyOf(schools);
        households = List.copyOf(households);
    }

    static DrawnTown of(int team, Ticketed town) {
        return new DrawnTown(team, town.code(), town.ticket(), 0, List.of(), List.of(), List.of());
    }

    public Optional<DrawnVillage> village(String code) {
        return villages.stream().filter(village -> village.code().equals(code)).findFirst();
    }

    public List<DrawnHousehold> householdsOutsideDrawnVillages() {
        return households.stream().filter(DrawnHousehold::outside).toList();
    }

    DrawnTown withPlaces(
            int villagesInFrame, List<DrawnVillage> villages, List<DrawnSchool> schools) {
        return new DrawnTown(team, town, ticket, villagesInFrame, villages, schools, List.of());
    }

    DrawnTown withHouseholds(List<DrawnVillage> villages, List<DrawnHousehold> households) {
        return new DrawnTown(team, town, ticket, villagesInFrame, villages, schools, households);
    }

    DrawnHousehold household(Ticketed household) {
        boolean outside = village(household.parent()).isEmpty();
        return new DrawnHousehold(
                household.code(), household.parent(), household.ticket(), outside);
    }

    /// How many units of a stage were drawn here.
    int drawn(Stage stage) {
        return switch (stage) {
            case TOWN -> 1;
            case VILLAGE -> villages.size();
            case SCHOOL_PRIMARY, SCHOOL_MIDDLE ->
                    (int) schools.stream().filter(school -> school.stage() == stage).count();
            case HOUSEHOLD -> households.size();
        };
    }

    /// A drawn village and who stands by in it.
    ///
    /// @param householdsInFrame how many eligible households its drawn ones were drawn from, for
    ///   the weights
    /// @param reserves who comes next, in this order, if a household cannot be visited
    public record DrawnVillage(
            String code, Ticket ticket, int householdsInFrame, List<DrawnHousehold> reserves) {

        public DrawnVillage {
            reserves = List.copyOf(reserves);
        }

        static DrawnVillage of(Ticketed village) {
            return new DrawnVillage(village.code(), village.ticket(), 0, List.of());
        }
    }

    /// A drawn school.
    ///
    /// @param stage the level that it was drawn for; a nine-year school teaches the other one, too
    public record DrawnSchool(Stage stage, String code, Ticket ticket) {

        static DrawnSchool of(Ticketed school) {
            return new DrawnSchool(school.unit().stage(), school.code(), school.ticket());
        }
    }

    /// A drawn household, or one that stands by.
    ///
    /// @param outside whether its village is none of the drawn ones
    public record DrawnHousehold(String code, String village, Ticket ticket, boolean outside) {}
}
