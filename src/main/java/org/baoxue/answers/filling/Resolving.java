package org.baoxue.answers.filling;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.AnswerInputs.DecisionInput;
import org.baoxue.answers.filling.SheetChanges.Act;
import org.baoxue.answers.sync.Answer;
import org.baoxue.answers.sync.Change;
import org.baoxue.answers.sync.Entry;
import org.baoxue.answers.sync.Fate;
import org.baoxue.answers.sync.Merging;
import org.baoxue.answers.sync.Merging.Decision;
import org.baoxue.answers.sync.Said;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.StaleVersion;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides a conflict on an item: a person of the team has seen both sides and says what stands.
/// Both sides and the decision stay on record. Safe to repeat.
@Component
class Resolving {

    private static final Act ACT = Act.ofMember("answers.conflict.resolve");

    private final SheetChanges changes;
    private final Sheets sheets;
    private final Clock clock;

    Resolving(SheetChanges changes, Sheets sheets, Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.clock = clock;
    }

    Outcome<Sheet> resolve(DecisionInput input, Caller by) {
        var at = clock.instant();
        return changes.change(input.visit(), ACT, by, at, sheet -> decided(sheet, input, by, at));
    }

    private Outcome<Sheet> decided(Sheet sheet, DecisionInput input, Caller by, Instant at) {
        AnswerKey key;
        try {
            key = AnswerKey.parse(input.key());
        } catch (IllegalArgumentException malformed) {
            return Outcome.refused(new InvalidValue("key", input.key(), "malformed-key"));
        }
        var answer = sheet.content().answer(key);
        var rules = new ChangeRules(sheet, sheets.form(sheet));
        var wanted = new Change(input.id(), key, said(input), input.base(), null, at);
        return answer.entry(input.id())
                .map(line -> repeated(sheet, line, rules.left(wanted, line)))
                .orElseGet(() ->
                        Stream.of(
                                        SheetChanges.locked(sheet),
                                        fault(rules, wanted),
                                        stale(answer, input))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .<Outcome<Sheet>>map(Outcome::refused)
                                .orElseGet(() -> {
                                    var said = ChangeRules.kept(wanted.said());
                                    var decision =
                                            new Decision(
                                                    wanted.id(),
                                                    said,
                                                    wanted.base(),
                                                    input.settles());
                                    var merged = new Merging(by.id(), at).decide(answer, decision);
                                    return Outcome.done(sheet.answered(List.of(merged.answer())));
                                }));
    }

    private static Outcome<Sheet> repeated(Sheet sheet, Entry line, boolean same) {
        return same && line.fate() == Fate.DECIDED
                ? Outcome.done(sheet)
                : Outcome.refused(new InvalidValue("id", line.change(), "id-already-used"));
    }

    private static Said said(DecisionInput input) {
        var value = input.value() == null ? null : input.value().value();
        var note = input.note() == null || input.note().isBlank() ? null : input.note().strip();
        return new Said(value, note);
    }

    private static Optional<Refusal> fault(ChangeRules rules, Change wanted) {
        return rules.fault(wanted)
                .map(fault -> new InvalidValue("value", wanted.key().toString(), fault));
    }

    /// Who decides must have seen what stands and what contests it.
    private static Optional<Refusal> stale(Answer answer, DecisionInput input) {
        if (answer.version() != input.base()) {
            return Optional.of(new StaleVersion(input.key(), input.base(), answer.version()));
        }
        var open = answer.rivals().stream().map(rival -> rival.change()).toList();
        return input.settles().isEmpty() || !open.containsAll(input.settles())
                ? Optional.of(
                        new InvalidValue(
                                "settles", String.join(", ", input.settles()), "not-contested"))
                : Optional.empty();
    }
}
