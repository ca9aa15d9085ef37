package org.baoxue.answers;

import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// 签字: lines drawn by a person on a signature line of the form, or why there are none.
///
/// @param id made by the phone
/// @param line the key of the form's signature line
/// @param name who signed, in writing; null where nobody did
/// @param strokes each stroke as x, y, x, y, … from 0 to 1, from the upper left corner
/// @param absence why nobody signed; null where somebody did
/// @param by in whose hands the phone was
/// @param sheetVersion the sheet's version that was signed; see {@link Sheet#outdates}
public record Signature(
        String id,
        String line,
        @Nullable String name,
        List<List<Double>> strokes,
        @Nullable String absence,
        UserId by,
        Instant at,
        int sheetVersion) {

    public Signature {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    public boolean isDrawn() {
        return absence == null;
    }

    /// Whether an earlier word on the line gives way to this one: a reason to whatever follows, a
    /// person's signature to their next.
    public boolean replaces(Signature earlier) {
        return earlier.line.equals(line)
                && (!earlier.isDrawn() || Objects.equals(earlier.name, name));
    }

    public boolean sameAs(Signature other) {
        return id.equals(other.id)
                && line.equals(other.line)
                && Objects.equals(name, other.name)
                && strokes.equals(other.strokes)
                && Objects.equals(absence, other.absence);
    }

    /// Without the drawing, so that no log line holds it.
    @Override
    public String toString() {
        return "Signature[" + id + "]";
    }
}
