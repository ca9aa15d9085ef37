package org.baoxue.registry;

import org.jspecify.annotations.Nullable;

/// Personal numbers as they may be shown: enough to tell two apart, not enough to use one.
public final class Masks {

    private Masks() {}

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
