package org.baoxue.sampling.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The second half of a double random draw: who inspects. Each inspector has a ticket like any
/// unit, with the word `inspector` as its stage. The lowest ticket goes first, into the first team
/// that has room and may be joined by someone of these places.
///
/// @param teams in the order of their tasks
/// @param left those who were not needed or fit into no team, lowest ticket first
public record InspectorDraw(List<Team> teams, List<String> left) {

    private static final String WORD = "inspector";

    /// What a team has to inspect.
    ///
    /// @param units the codes of its town, villages, schools and households
    public record Task(int team, Set<String> units) {
        public Task {
            units = Set.copyOf(units);
        }
    }

    /// A team as drawn.
    ///
    /// @param members lowest ticket first
    /// @param missing how many members could not be found
    public record Team(int team, List<String> members, int missing) {
        public Team {
            members = List.copyOf(members);
        }
    }

    public InspectorDraw {
        teams = List.copyOf(teams);
        left = List.copyOf(left);
    }

    public static InspectorDraw of(
            DrawCode code,
            Seed seed,
            int teamSize,
            List<Task> tasks,
            Collection<Inspector> inspectors) {
        var teams = tasks.stream().map(task -> new Filling(task, teamSize)).toList();
        var left = new ArrayList<String>();
        for (var inspector : lowestFirst(code, seed, inspectors)) {
            teams.stream()
                    .filter(team -> team.takes(inspector))
                    .findFirst()
                    .ifPresentOrElse(
                            team -> team.members.add(inspector.code()),
                            () -> left.add(inspector.code()));
        }
        return new InspectorDraw(teams.stream().map(Filling::filled).toList(), left);
    }

    private static Collection<Inspector> lowestFirst(
            DrawCode code, Seed seed, Collection<Inspector> inspectors) {
        var tickets = new Tickets(seed, code, WORD);
        var sorted = new TreeMap<Ticket, Inspector>();
        for (var inspector : inspectors) {
            if (sorted.put(tickets.of(inspector.code()), inspector) != null) {
                throw new IllegalArgumentException(inspector.code() + " is there twice");
            }
        }
        return sorted.values();
    }

    private record Filling(Task task, int size, List<String> members) {

        Filling(Task task, int size) {
            this(task, size, new ArrayList<>());
        }

        boolean takes(Inspector inspector) {
            return members.size() < size && inspector.mayInspect(task.units());
        }

        Team filled() {
            return new Team(task.team(), members, size - members.size());
        }
    }
}
