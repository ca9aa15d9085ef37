package org.baoxue.sampling.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.shared.Sha256;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The draw once more, in the words of its rule, slow and with nothing of the other's code but its
/// records: households change hands one at a time.
record ByTheBook(String draw, Plan plan, List<FrameUnit> frame, Seeds seeds) {

    record Team(
            String town,
            List<String> villages,
            List<String> schools,
            List<String> households,
            List<String> outside,
            List<List<String>> reserves) {}

    List<Team> teams() {
        return lowest(Stage.TOWN, plan.county()).stream()
                .limit(plan.towns())
                .map(this::team)
                .toList();
    }

    List<String> shortfalls() {
        var teams = teams();
        var all = new ArrayList<String>();
        note(all, "town", plan.county(), plan.towns() - teams.size());
        for (var team : teams) {
            int primary = primary(team.town).size();
            note(all, "village", team.town, plan.villagesPerTown() - team.villages.size());
            note(all, "school-primary", team.town, plan.primarySchoolsPerTown() - primary);
            int middle = team.schools.size() - primary;
            note(all, "school-middle", team.town, plan.middleSchoolsPerTown() - middle);
            note(all, "household", team.town, plan.householdsPerTown() - team.households.size());
        }
        return all;
    }

    private Team team(String town) {
        var villages = lowest(Stage.VILLAGE, town).stream().limit(plan.villagesPerTown()).toList();
        var schools = new ArrayList<>(primary(town));
        lowest(Stage.SCHOOL_MIDDLE, town).stream()
                .filter(school -> !schools.contains(school))
                .limit(plan.middleSchoolsPerTown())
                .toList()
                .forEach(schools::add);

        List<List<String>> waiting = new ArrayList<>();
        List<List<String>> taken = new ArrayList<>();
        for (var village : villages) {
            waiting.add(new ArrayList<>(lowest(Stage.HOUSEHOLD, village)));
            taken.add(new ArrayList<>());
        }
        int[] deficits = new int[villages.size()];
        for (int i = 0; i < plan.householdsPerTown() && !villages.isEmpty(); i++) {
            int turn = i % villages.size();
            if (!take(waiting.get(turn), taken.get(turn))) {
                deficits[turn]++;
            }
        }
        int unfilled = villages.isEmpty() ? plan.householdsPerTown() : 0;
        for (int poor = 0; poor < deficits.length; poor++) {
            for (int rich = 0; rich < deficits.length; rich++) {
                while (deficits[poor] > 0 && take(waiting.get(rich), taken.get(rich))) {
                    deficits[poor]--;
                }
            }
            unfilled += deficits[poor];
        }
        var outside =
                sorted(
                                frame.stream()
                                        .filter(unit -> unit.stage() == Stage.HOUSEHOLD)
                                        .filter(unit -> town.equals(town(unit.parent())))
                                        .filter(unit -> !villages.contains(unit.parent()))
                                        .toList())
                        .stream()
                        .limit(unfilled)
                        .toList();
        var households = new ArrayList<>(taken.stream().flatMap(List::stream).toList());
        households.addAll(outside);
        var reserves =
                waiting.stream()
                        .map(rest -> rest.stream().limit(plan.reservesPerVillage()).toList())
                        .toList();
        return new Team(town, villages, schools, households, outside, reserves);
    }

    private static boolean take(List<String> waiting, List<String> taken) {
        return !waiting.isEmpty() && taken.add(waiting.removeFirst());
    }

    private List<String> primary(String town) {
        return lowest(Stage.SCHOOL_PRIMARY, town).stream()
                .limit(plan.primarySchoolsPerTown())
                .toList();
    }

    private String town(String village) {
        Optional<String> own =
                frame.stream()
                        .filter(unit ->
                                unit.stage() == Stage.VILLAGE && unit.code().equals(village))
                        .map(FrameUnit::parent)
                        .findFirst();
        return own.orElse(village.substring(0, 9));
    }

    private List<String> lowest(Stage stage, String parent) {
        return sorted(
                frame.stream()
                        .filter(unit -> unit.stage() == stage && unit.parent().equals(parent))
                        .toList());
    }

    private List<String> sorted(List<FrameUnit> units) {
        return units.stream()
                .sorted(Comparator.comparing(this::ticket))
                .map(FrameUnit::code)
                .toList();
    }

    private String ticket(FrameUnit unit) {
        var text = "%s,%s,%s,%s".formatted(seeds.of(unit.stage()), draw, unit.stage(), unit.code());
        return Sha256.sum(text.getBytes(UTF_8)).hex();
    }

    private static void note(List<String> all, String stage, String parent, int missing) {
        if (missing > 0) {
            all.add("%s %s %d".formatted(stage, parent, missing));
        }
    }
}
