package org.baoxue.assignments;

import org.baoxue.sampling.draw.Inspector;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The second half of a double random draw, kept so that anyone can draw again: who can be drawn is
/// announced before the seed is read.
///
/// @param size how many people each team has
/// @param pool who can be drawn
/// @param by who announced it
/// @param at when; the seed was read after
/// @param seed null until it is read
/// @param left who was not needed or fitted into no team, lowest ticket first
public record TeamDraw(
        int size,
        List<Candidate> pool,
        UserId by,
        Instant at,
        @Nullable TeamSeed seed,
        List<UserId> left) {

    /// Somebody who can be drawn.
    ///
    /// @param belongsTo the places that they belonged to when the pool was announced
    public record Candidate(UserId person, Set<String> belongsTo) {
        public Candidate {
            belongsTo = Set.copyOf(belongsTo);
        }

        Inspector inspector() {
            return new Inspector(person.value(), belongsTo);
        }
    }

    /// A seed as witnesses saw it fall.
    ///
    /// @param digits exactly as typed
    /// @param by who typed it in
    public record TeamSeed(String digits, List<String> witnesses, UserId by, Instant at) {
        public TeamSeed {
            witnesses = witnesses.stream().map(PersonalNumbers::maskedIn).toList();
        }

        boolean sameAs(TeamSeed other) {
            return digits.equals(other.digits) && witnesses.equals(other.witnesses);
        }
    }

    public TeamDraw {
        pool = List.copyOf(pool);
        left = List.copyOf(left);
    }

    List<UserId> people() {
        return pool.stream().map(Candidate::person).toList();
    }

    TeamDraw drawn(TeamSeed seed, List<UserId> left) {
        return new TeamDraw(size, pool, by, at, seed, left);
    }
}
