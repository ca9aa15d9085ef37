package org.baoxue.sampling.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// One unit that could be drawn, and one line of the frame: `stage,parent,code`. The natural order
/// is that of the lines' bytes, as `LC_ALL=C sort` has it, which differs from the order of the
/// fields and from Java's order of strings.
public record FrameUnit(Stage stage, String parent, String code) implements Comparable<FrameUnit> {

    private static final int LONGEST_CODE = 64;

    public FrameUnit {
        requireCode("parent", parent);
        requireCode("code", code);
    }

    /// Reads a line without its line feed.
    public static FrameUnit parse(String line) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("'%s' is not stage,parent,code".formatted(line));
        }
        return new FrameUnit(
                Stage.ofWord(line.substring(0, first)),
                line.substring(first + 1, second),
                line.substring(second + 1));
    }

    /// The line without its line feed.
    public String line() {
        return stage.word() + ',' + parent + ',' + code;
    }

    @Override
    public int compareTo(FrameUnit other) {
        return Arrays.compareUnsigned(line().getBytes(UTF_8), other.line().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return line();
    }

    /// A code has 1 to 64 characters and nothing that could break a line or a field.
    static void requireCode(String field, String code) {
        if (code.isEmpty()
                || code.length() > LONGEST_CODE
                || !code.codePoints().allMatch(FrameUnit::fits)) {
            throw new IllegalArgumentException(
                    "%s '%s' must be 1 to %d characters without comma or control characters"
                            .formatted(field, code, LONGEST_CODE));
        }
    }

    private static boolean fits(int codePoint) {
        return codePoint != ','
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
    }
}
