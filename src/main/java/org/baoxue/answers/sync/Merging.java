package org.baoxue.answers.sync;

import org.baoxue.shared.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings a change into an item's log.
///
/// @param by whose change it is
/// @param at when it arrived
public record Merging(UserId by, Instant at) {

    /// What came of it.
    ///
    /// @param entry the change's line in the log
    /// @param fresh false for a repeat, which added nothing
    public record Merged(Answer answer, Entry entry, boolean fresh) {}

    /// A person's choice between what stands and what contests it, or of something third.
    ///
    /// @param base the version of the item that the person saw
    /// @param settles the contested changes that the person saw
    public record Decision(String id, Said said, int base, List<String> settles) {
        public Decision {
            settles = List.copyOf(settles);
        }
    }

    public Merged merge(Answer answer, Change change) {
        var known = answer.entry(change.id());
        if (known.isPresent()) {
            return new Merged(answer, known.get(), false);
        }
        var followed = followed(answer, change);
        var fate = fate(answer, change, followed);
        var stands = fate == Fate.TAKEN;
        var entry =
                entry(
                        change,
                        fate,
                        stands ? answer.version() + 1 : answer.version(),
                        settled(
                                answer,
                                change.said(),
                                stands,
                                followed.map(Entry::change).stream()));
        return new Merged(answer.with(entry), entry, true);
    }

    /// Enters a decision. That it was made on the version that stands is for the caller to check.
    public Merged decide(Answer answer, Decision decision) {
        var known = answer.entry(decision.id());
        if (known.isPresent()) {
            return new Merged(answer, known.get(), false);
        }
        var said = decision.said();
        var entry =
                new Entry(
                        decision.id(),
                        said.value(),
                        said.note(),
                        by,
                        at,
                        at,
                        Fate.DECIDED,
                        answer.version() + 1,
                        settled(answer, said, true, decision.settles().stream()));
        return new Merged(answer.with(entry), entry, true);
    }

    private static Fate fate(Answer answer, Change change, Optional<Entry> followed) {
        if (change.said().equals(answer.said())) {
            return Fate.AGREED;
        }
        return sawWhatStands(answer, change, followed) ? Fate.TAKEN : Fate.CONTESTED;
    }

    /// One follows only oneself: nobody's change can pass for having seen another's.
    private Optional<Entry> followed(Answer answer, Change change) {
        return change.follows() == null
                ? Optional.empty()
                : answer.entry(change.follows()).filter(entry -> entry.by().equals(by));
    }

    private static boolean sawWhatStands(Answer answer, Change change, Optional<Entry> followed) {
        return change.base() == answer.version()
                || followed.filter(entry -> entry.fate() != Fate.CONTESTED)
                        .filter(entry -> entry.version() == answer.version())
                        .isPresent();
    }

    /// The contested changes that end now: those ended by name, and those that said what stands
    /// from now on. (Somebody who contests anew ends the own contested change before.)
    private static List<String> settled(
            Answer answer, Said said, boolean stands, Stream<String> ended) {
        var names = ended.toList();
        return answer.rivals().stream()
                .filter(rival ->
                        names.contains(rival.change()) || (stands && rival.said().equals(said)))
                .map(Entry::change)
                .toList();
    }

    /// No clock stands before the epoch, and none may say that an answer came before it was given.
    private boolean possible(Instant answeredAt) {
        return !answeredAt.isAfter(at) && !answeredAt.isBefore(Instant.EPOCH);
    }

    private Entry entry(Change change, Fate fate, int version, List<String> settles) {
        var said = change.said();
        var answeredAt = possible(change.answeredAt()) ? change.answeredAt() : at;
        return new Entry(
                change.id(), said.value(), said.note(), by, answeredAt, at, fate, version, settles);
    }
}
