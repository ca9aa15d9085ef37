package org.baoxue.assignments;

/// What a person is to a team, and so what they may do with its visits.
public enum Standing {
    /// Neither in the team nor in an office: for them its visits do not exist.
    STRANGER,
    /// An office of city or county: reads, and does not write.
    OFFICE,
    MEMBER,
    LEADER;

    public boolean reads() {
        return this != STRANGER;
    }

    public boolean writes() {
        return this == MEMBER || this == LEADER;
    }

    public boolean leads() {
        return this == LEADER;
    }
}
