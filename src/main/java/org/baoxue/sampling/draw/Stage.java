package org.baoxue.sampling.draw;

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
        for (var stage : values()) {
            if (stage.word.equals(word)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no stage '" + word + "'");
    }

    /// Whether a line of a frame begins as those of this stage do.
    boolean opens(byte[] text, int from, int end) {
        int comma = from + word.length();
        if (comma >= end || text[comma] != ',') {
            return false;
        }
        for (int i = from; i < comma; i++) {
            if (text[i] != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return word;
    }
}
