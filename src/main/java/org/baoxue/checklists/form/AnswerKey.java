package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.regex.Pattern;

/// Which question an answer belongs to: the item or field by its key, and the repeated block where
/// it stands in one. Written `town.letters` or `child.triple-receipt@<block>`.
///
/// @param block the child's id, or one made by the device for a child that the record lacks
public record AnswerKey(String item, @Nullable String block) implements Comparable<AnswerKey> {

    private static final Pattern ITEM = Pattern.compile(Question.KEY);
    private static final Pattern BLOCK = Pattern.compile("[^@\\s]{1,64}");
    private static final Comparator<AnswerKey> ORDER = Comparator.comparing(AnswerKey::toString);

    public AnswerKey {
        if (!ITEM.matcher(item).matches() || (block != null && !BLOCK.matcher(block).matches())) {
            throw new IllegalArgumentException(
                    "'%s' is not an answer's key such as child.sent-in@<block>"
                            .formatted(written(item, block)));
        }
    }

    public static AnswerKey of(String item) {
        return new AnswerKey(item, null);
    }

    public static AnswerKey parse(String text) {
        var at = text.indexOf('@');
        return at < 0 ? of(text) : new AnswerKey(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(AnswerKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return written(item, block);
    }

    private static String written(String item, @Nullable String block) {
        return block == null ? item : item + "@" + block;
    }
}
