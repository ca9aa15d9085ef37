package org.baoxue.sampling.draw;

import java.util.Arrays;

/// What kind of unit a line of the frame names. The word is part of the ticket and never changes.
public enum Stage {
    TOWN("town"),
    VILLAGE("village"),
    SCHOOL_PRIMARY("school-primary"),
    SCHOOL_MIDDLE("school-middle"),
    HOUSEHOLD("household");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Stage ofWord(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage '" + word + "'"));
    }

    @Override
    public String toString() {
        return word;
    }
}
