package org.baoxue.shared;

import org.baoxue.shared.secret.Sealed;
import org.baoxue.shared.secret.Secret;

/// A telephone number (联系电话), as somebody wrote it.
public final class Phone extends Secret {

    private static final int MOBILE = 11;

    public Phone(String value) {
        super(value);
    }

    /// As it stands in the database.
    public Phone(Sealed sealed) {
        super(sealed);
    }

    /// `138****1234`; of a shorter number only its end.
    @Override
    public String masked() {
        var number = value();
        var end =
                number.substring(Math.max(0, number.length() - (number.length() < MOBILE ? 2 : 4)));
        return number.length() < MOBILE ? "****" + end : number.substring(0, 3) + "****" + end;
    }
}
