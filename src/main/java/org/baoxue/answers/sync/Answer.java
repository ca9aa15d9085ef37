package org.baoxue.answers.sync;

import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that was ever said of one item, in the order in which it arrived.
public record Answer(AnswerKey key, List<Entry> entries) {

    public Answer {
        entries = List.copyOf(entries);
    }

    public static Answer none(AnswerKey key) {
        return new Answer(key, List.of());
    }

    /// What stands; empty for an item never answered.
    public Optional<Entry> current() {
        return entries.reversed().stream().filter(Entry::stands).findFirst();
    }

    /// How often what stands has changed; 0 for an item never answered.
    public int version() {
        return current().map(Entry::version).orElse(0);
    }

    public Said said() {
        return current().map(Entry::said).orElse(Said.NOTHING);
    }

    /// The answer that stands; null where there is none, or none any more.
    public @Nullable AnswerValue value() {
        return said().value();
    }

    public @Nullable String note() {
        return said().note();
    }

    /// What contests the answer that stands, until a person decides.
    public List<Entry> rivals() {
        var settled =
                entries.stream()
                        .flatMap(entry -> entry.settles().stream())
                        .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.fate() == Fate.CONTESTED)
                .filter(entry -> !settled.contains(entry.change()))
                .toList();
    }

    public boolean isContested() {
        return !rivals().isEmpty();
    }

    /// The line that a change left.
    public Optional<Entry> entry(String change) {
        return entries.stream().filter(entry -> entry.change().equals(change)).findFirst();
    }

    Answer with(Entry entry) {
        return new Answer(key, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }
}
