package org.baoxue.registry;

import org.baoxue.shared.CitizenId;
import org.baoxue.shared.secret.Sealed;
import org.baoxue.shared.secret.Secret;

import java.util.regex.Pattern;

/// A number in the national school roll (学籍号): G and the child's citizen ID, or L and a provisional
/// number.
public final class RollNumber extends Secret {

    private static final Pattern PROVISIONAL = Pattern.compile("L\\d{10,20}");
    private static final int SHOWN = 9;

    public RollNumber(String value) {
        super(value);
    }

    /// As it stands in the database.
    public RollNumber(Sealed sealed) {
        super(sealed);
    }

    /// 正式学籍号 of a child.
    public static RollNumber of(CitizenId child) {
        return new RollNumber("G" + child.value());
    }

    public boolean isProvisional() {
        return PROVISIONAL.matcher(value()).matches();
    }

    /// `G6199**********123X`, or a provisional number's beginning and end.
    @Override
    public String masked() {
        var number = value();
        return number.length() < SHOWN
                ? "***"
                : number.substring(0, 5)
                        + "*".repeat(number.length() - SHOWN)
                        + number.substring(number.length() - 4);
    }
}
