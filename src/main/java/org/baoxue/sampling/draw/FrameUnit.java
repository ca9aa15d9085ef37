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
        var fields = line.split(",", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("'%s' is not stage,parent,code".formatted(line));
        }
        return new FrameUnit(Stage.ofWord(fields[0]), fields[1], fields[2]);
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
        if (code.isEmpty() || code.length() > LONGEST_CODE || !fits(code)) {
            throw new IllegalArgumentException(
                    "%s '%s' must be 1 to %d characters without comma or control characters"
                            .formatted(field, code, LONGEST_CODE));
        }
    }

    /// A loop over characters, since every unit of a frame comes through here.
    private static boolean fits(String code) {
        for (int i = 0; i < code.length(); i += Character.charCount(code.codePointAt(i))) {
            int point = code.codePointAt(i);
            boolean halfOfAPair =
                    point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (point == ',' || Character.isISOControl(point) || halfOfAPair) {
                return false;
            }
        }
        return true;
    }
}
