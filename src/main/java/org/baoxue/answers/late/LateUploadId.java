package org.baoxue.answers.late;

import org.baoxue.answers.PhotoId;
import org.baoxue.answers.filling.AnswerInputs.ChangeInput;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Id;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;

import java.util.List;
import java.util.regex.Pattern;

/// The code of a late upload: its visit's, who sent it, and a mark of what was sent, so that the
/// same again is the same.
public record LateUploadId(String value) implements Id {

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9-]{2,39}:[a-z]{4,9}:[0-9S-]{6,20}"
                            + ":[a-z0-9][a-z0-9._-]{1,63}:[0-9a-f]{16}");

    public LateUploadId {
        Id.require("LateUploadId", value, FORM);
    }

    static LateUploadId of(VisitId visit, UserId by, List<ChangeInput> changes) {
        return marked(visit, by, changes.toString());
    }

    static LateUploadId of(VisitId visit, UserId by, PhotoId photo) {
        return marked(visit, by, photo.value());
    }

    private static LateUploadId marked(VisitId visit, UserId by, String content) {
        var mark = Sha256.sum(content).hex().substring(0, 16);
        return new LateUploadId("%s:%s:%s".formatted(visit, by, mark));
    }

    /// The part that all of one sender for one visit have in common.
    String sender() {
        return value.substring(0, value.lastIndexOf(':'));
    }

    @Override
    public String toString() {
        return value;
    }
}
