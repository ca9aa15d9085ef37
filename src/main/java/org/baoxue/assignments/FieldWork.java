package org.baoxue.assignments;

import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A review's teams, in one document so that they are drawn and changed whole.
///
/// @param teams in the order of their numbers, as far as they are staffed
/// @param draw how people were drawn into them; null where all were named
/// @param opened when the visits were handed out; null before
/// @param version one more with each change
@Document("fieldWork")
public record FieldWork(
        @Id ReviewId review,
        List<Team> teams,
        @Nullable TeamDraw draw,
        @Nullable Opening opened,
        int version) {

    /// The second half of a double random draw, kept so that anyone can draw again.
    ///
    /// @param pool who could have been drawn, by sign-in name
    /// @param left who was not needed or fitted into no team, lowest ticket first
    public record TeamDraw(
            String seed, int size, List<UserId> pool, List<UserId> left, UserId by, Instant at) {
        public TeamDraw {
            pool = List.copyOf(pool);
            left = List.copyOf(left);
        }
    }

    /// When the visits were handed out.
    ///
    /// @param countyTeam the team that checks the county, too
    public record Opening(int countyTeam, UserId by, Instant at) {}

    public FieldWork {
        teams = List.copyOf(teams);
    }

    static FieldWork none(ReviewId review) {
        return new FieldWork(review, List.of(), null, null, 0);
    }

    public Optional<Team> team(int number) {
        return teams.stream().filter(team -> team.number() == number).findFirst();
    }

    public boolean isOpen() {
        return opened != null;
    }

    /// With a team in place of the one of its number, if there is one.
    FieldWork with(Team team) {
        var others = teams.stream().filter(other -> other.number() != team.number());
        return new FieldWork(
                review,
                Stream.concat(others, Stream.of(team))
                        .sorted(Comparator.comparingInt(Team::number))
                        .toList(),
                draw,
                opened,
                version + 1);
    }

    FieldWork drawn(List<Team> teams, TeamDraw draw) {
        return new FieldWork(review, teams, draw, opened, version + 1);
    }

    FieldWork opened(Opening opening) {
        return new FieldWork(review, teams, draw, opening, version + 1);
    }

    /// The team that checks the county, too: the first until field work opens with another.
    int countyTeam() {
        return opened == null ? 1 : opened.countyTeam();
    }
}
