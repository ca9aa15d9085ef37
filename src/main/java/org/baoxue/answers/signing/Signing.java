package org.baoxue.answers.signing;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhoneMade;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.Signature;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.filling.SheetChanges.Act;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.Policy;
import org.baoxue.checklists.form.SignatureLine;
import org.baoxue.shared.Handwriting;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a drawn signature on a line of the form, or the reason why there is none. Whoever signs a
/// line again takes the place of the own signature there, and any signature that of a reason; what
/// gave way stays on record, so that a repeat that comes late is known and brings nothing back. A
/// reason is taken only where nobody has signed what stands now.
@Component
class Signing {

    private static final Act ACT = Act.ofMember("answers.sheet.sign");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_ON_A_LINE = 10;

    /// A sheet is one document: it cannot keep every attempt for ever.
    private static final int MOST_IN_ALL = 100;

    private final SheetChanges changes;
    private final Sheets sheets;
    private final Clock clock;

    Signing(SheetChanges changes, Sheets sheets, Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.clock = clock;
    }

    Outcome<Sheet> sign(SignatureInput input, Caller by) {
        var at = clock.instant();
        return changes.change(input.visit(), ACT, by, at, sheet -> signed(sheet, input, by, at));
    }

    private Outcome<Sheet> signed(Sheet sheet, SignatureInput input, Caller by, Instant at) {
        var added = signature(sheet, input, by, at);
        var known = sheet.signatures().stream().filter(one -> one.id().equals(input.id()));
        return known.findFirst()
                .map(one -> repeated(sheet, one, added))
                .orElseGet(() ->
                        SheetChanges.unless(fault(sheet, input, added), () -> sheet.signed(added)));
    }

    private static Outcome<Sheet> repeated(Sheet sheet, Signature known, Signature added) {
        return known.sameAs(added)
                ? Outcome.done(sheet)
                : Outcome.refused(new InvalidValue("id", added.id(), "id-already-used"));
    }

    private Optional<Refusal> fault(Sheet sheet, SignatureInput input, Signature added) {
        return Stream.of(
                        SheetChanges.locked(sheet),
                        id(input),
                        line(sheets.form(sheet), input),
                        drawing(input),
                        signedAlready(sheet, added),
                        room(sheet, added))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Signature signature(Sheet sheet, SignatureInput input, Caller by, Instant at) {
        return new Signature(
                input.id(),
                input.line(),
                input.name() == null ? null : input.name().strip(),
                input.drawn(),
                input.absence(),
                by.id(),
                at,
                sheet.version());
    }

    private static Optional<Refusal> id(SignatureInput input) {
        return wrong(
                !PhoneMade.CODE.matcher(input.id()).matches(), "id", input.id(), "malformed-id");
    }

    private static Optional<Refusal> line(FormVersion form, SignatureInput input) {
        var line =
                form.signatures().stream()
                        .filter(known -> known.key().equals(input.line()))
                        .findFirst();
        return line.isEmpty()
                ? wrong(true, "line", input.line(), "unknown-line")
                : absence(line.get(), input);
    }

    private static Optional<Refusal> absence(SignatureLine line, SignatureInput input) {
        var reason = input.absence();
        if (reason == null) {
            return Optional.empty();
        }
        return wrong(line.ifMissing() == Policy.BLOCK, "absence", line.key(), "must-be-signed")
                .or(() ->
                        wrong(
                                reason.isBlank() || reason.length() > LONGEST_REASON,
                                "absence",
                                line.key(),
                                "not-from-1-to-%d-characters".formatted(LONGEST_REASON)));
    }

    private static Optional<Refusal> drawing(SignatureInput input) {
        var strokes = input.drawn();
        if (input.absence() != null) {
            return wrong(
                    !strokes.isEmpty() || input.name() != null,
                    "absence",
                    input.line(),
                    "signed-and-absent");
        }
        return name(input.name(), input.line())
                .or(() ->
                        new Handwriting(strokes)
                                .fault()
                                .map(fault -> new InvalidValue("strokes", input.line(), fault)));
    }

    private static Optional<Refusal> name(@Nullable String name, String line) {
        return wrong(
                name == null || name.isBlank() || name.length() > LONGEST_NAME,
                "name",
                line,
                "not-from-1-to-%d-characters".formatted(LONGEST_NAME));
    }

    private static Optional<Refusal> signedAlready(Sheet sheet, Signature added) {
        var signed = others(sheet, added).anyMatch(one -> one.isDrawn() && !sheet.outdates(one));
        return wrong(!added.isDrawn() && signed, "absence", added.line(), "signed-already");
    }

    private static Optional<Refusal> room(Sheet sheet, Signature added) {
        var full =
                others(sheet, added).count() >= MOST_ON_A_LINE
                        || sheet.signatures().size() >= MOST_IN_ALL;
        return wrong(full, "line", added.line(), "full");
    }

    /// What goes on standing beside it on its line.
    private static Stream<Signature> others(Sheet sheet, Signature added) {
        return sheet.standingSignatures().stream()
                .filter(one -> one.line().equals(added.line()) && !added.replaces(one));
    }

    private static Optional<Refusal> wrong(boolean is, String field, String value, String fault) {
        return is ? Optional.of(new InvalidValue(field, value, fault)) : Optional.empty();
    }
}
