package org.baoxue.answers.signing;

import org.baoxue.assignments.VisitId;
import org.baoxue.shared.PersonalNumbers;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A signature as the phone sends it, or the reason why there is none; with personal numbers
/// masked.
record SignatureInput(
        VisitId visit,
        String id,
        String line,
        @Nullable String name,
        @Nullable List<Stroke> strokes,
        @Nullable String absence) {

    SignatureInput {
        name = PersonalNumbers.maskedInAny(name);
        absence = PersonalNumbers.maskedInAny(absence);
    }

    /// One line drawn without lifting the pen.
    record Stroke(List<Double> points) {}

    List<List<Double>> drawn() {
        return strokes == null ? List.of() : strokes.stream().map(Stroke::points).toList();
    }
}
