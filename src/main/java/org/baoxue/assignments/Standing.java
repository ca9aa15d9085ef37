package org.baoxue.assignments;

/// What a person is to a team, and so what they may do with its visits.
public enum Standing {
    /// Neither in the team nor in charge of its county: for them its visits do not exist.
    STRANGER,
    /// The county that is reviewed: reads what is settled.
    COUNTY,
    /// Reads all, and does not write.
    AUDITOR,
    /// The city's office: reads all, and runs the review.
    OFFICE,
    MEMBER,
    LEADER;

    public boolean reads() {
        return this != STRANGER;
    }

    /// Whether what the team still works on is shown, too.
    public boolean readsDrafts() {
        return reads() && this != COUNTY;
    }

    public boolean runs() {
        return this == OFFICE;
    }

    public boolean writes() {
        return this == MEMBER || this == LEADER;
    }

    public boolean leads() {
        return this == LEADER;
    }
}
