package org.baoxue.answers.progress;

import org.baoxue.answers.Sheet;
import org.baoxue.assignments.TeamId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.Map;

/// How far a team is, visit by visit: one small document, from which counts are read without
/// looking at a sheet. It holds states, not numbers, so that telling it twice counts nothing twice.
@Document("progress")
@TypeAlias(
        "org.baoxue.answers.TeamProgress") // as those stand there that are older than this package
record TeamProgress(@Id TeamId id, ReviewId review, int team, Map<String, Counted> visits) {

    /// @param version the sheet's when it came to this state
    record Counted(FormKind form, @Nullable TownId town, Sheet.State state, int version) {
        static Counted of(Sheet sheet) {
            return new Counted(sheet.form(), sheet.town(), sheet.state(), sheet.version());
        }
    }

    TeamProgress {
        visits = Map.copyOf(visits);
    }
}
