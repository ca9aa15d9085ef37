package org.baoxue.registry;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Personal numbers as they may be shown: enough to tell two apart, not enough to use one.
public final class Masks {

    /// What no number holds that was not masked.
    static final String MARK = "*";

    private Masks() {}

    /// The number that a text stands for: a masked one stands for the only number kept that it is
    /// the mask of, so that whoever writes back what was read changes nothing. One that is the mask
    /// of none, or of several, stays as it is, and the rules refuse it.
    static @Nullable String unmasked(
            @Nullable String text,
            Stream<@Nullable String> kept,
            UnaryOperator<@Nullable String> mask) {
        if (text == null || !text.contains(MARK)) {
            return text;
        }
        var meant =
                kept.filter(Objects::nonNull)
                        .distinct()
                        .filter(number -> text.equals(mask.apply(number)))
                        .toList();
        return meant.size() == 1 ? meant.getFirst() : text;
    }

    /// `199****0017`
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < 7
                ? "***"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /// `G6199**********123X`, or a provisional number's last four: a roll number holds the citizen
    /// ID.
    public static @Nullable String rollNumber(@Nullable String roll) {
        if (roll == null || roll.length() < 9) {
            return roll == null ? null : "***";
        }
        var stars = "*".repeat(roll.length() - 9);
        return roll.substring(0, 5) + stars + roll.substring(roll.length() - 4);
    }
}
