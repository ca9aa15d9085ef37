package org.baoxue.answers;

import java.util.regex.Pattern;

/// The codes that phones make, with no line to anybody: by them a request that is sent again is
/// known.
public final class PhoneMade {

    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private PhoneMade() {}
}
