package org.baoxue.assignments;

import org.baoxue.sampling.SampleId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A review's teams, in one document so that they are drawn and changed whole.
///
/// @param sample the draw for which they were staffed: where that was cancelled before people went
///   out, nothing of this counts and they are staffed anew
/// @param teams in the order of their numbers, as far as they are staffed
/// @param draw how people were, or are to be, drawn into them; null where all were named
/// @param opening the decision to open, which stands before the visits do; see {@link #opened()}
/// @param version one more with each change
@Document("fieldWork")
public record FieldWork(
        @Id ReviewId review,
        SampleId sample,
        List<Team> teams,
        @Nullable TeamDraw draw,
        @Nullable Opening opening,
        int version)
        implements Versioned {

    /// When the visits were handed out.
    ///
    /// @param countyTeam the team that checks the county, too
    /// @param handedOut false until every visit stands
    public record Opening(int countyTeam, UserId by, Instant at, boolean handedOut) {}

    public FieldWork {
        teams = List.copyOf(teams);
    }

    static FieldWork none(ReviewId review, SampleId sample) {
        return new FieldWork(review, sample, List.of(), null, null, 0);
    }

    @Override
    public ReviewId id() {
        return review;
    }

    @Override
    public String stream() {
        return review.value();
    }

    public Optional<Team> team(int number) {
        return teams.stream().filter(team -> team.number() == number).findFirst();
    }

    /// Whether somebody is in one of the teams.
    public boolean isStaffedWith(UserId person) {
        return teams.stream().anyMatch(team -> team.members().contains(person));
    }

    public boolean isOpen() {
        return opened() != null;
    }

    /// Null until the visits are handed out.
    public @Nullable Opening opened() {
        return opening != null && opening.handedOut() ? opening : null;
    }

    /// As it stands for a draw: what was staffed for another has gone with it.
    FieldWork on(SampleId drawn) {
        return sample.equals(drawn)
                ? this
                : new FieldWork(review, drawn, List.of(), null, null, version);
    }

    /// With a team in place of the one of its number, if there is one.
    FieldWork with(Team team) {
        var others = teams.stream().filter(other -> other.number() != team.number());
        var next = team(team.number()).map(team::after).orElse(team);
        var all =
                Stream.concat(others, Stream.of(next))
                        .sorted(Comparator.comparingInt(Team::number))
                        .toList();
        return new FieldWork(review, sample, all, draw, opening, version + 1);
    }

    FieldWork announcing(TeamDraw draw) {
        return new FieldWork(review, sample, teams, draw, opening, version + 1);
    }

    FieldWork drawn(List<Team> teams, TeamDraw draw) {
        return new FieldWork(review, sample, teams, draw, opening, version + 1);
    }

    FieldWork opening(Opening decided) {
        return new FieldWork(review, sample, teams, draw, decided, version + 1);
    }

    /// Every visit stands.
    FieldWork handedOut() {
        var decided = Objects.requireNonNull(opening);
        return decided.handedOut()
                ? this
                : opening(new Opening(decided.countyTeam(), decided.by(), decided.at(), true));
    }

    /// The team that checks the county, too: the first until field work opens with another.
    int countyTeam() {
        return opening == null ? 1 : opening.countyTeam();
    }
}
