package org.baoxue.slips;

import org.baoxue.assignments.TeamId;
import org.baoxue.shared.Id;
import org.baoxue.slips.text.SlipSubject;

import java.util.regex.Pattern;

/// A slip's code: its team's, its subject's and its revision, such as
/// `2019-SY-01:2:village:619901101201:1`. It is natural, so compiling twice makes nothing twice,
/// and the next revision of a slip is found without asking.
public record SlipId(String value) implements Id {

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9-]{2,39}:[1-9]\\d{0,3}:(county|town|school|village|team)"
                            + ":[0-9S-]{1,20}:[1-9]\\d{0,3}");

    public SlipId {
        Id.require("SlipId", value, FORM);
    }

    static SlipId first(TeamId team, SlipSubject subject) {
        return new SlipId(
                "%s:%s:%s:1".formatted(team.value(), subject.kind().code(), subject.code()));
    }

    public int revision() {
        return Integer.parseInt(value.substring(lastColon() + 1));
    }

    /// The revision that follows, whether there is one or not.
    public SlipId next() {
        return new SlipId(value.substring(0, lastColon() + 1) + (revision() + 1));
    }

    private int lastColon() {
        return value.lastIndexOf(':');
    }

    @Override
    public String toString() {
        return value;
    }
}
