package org.baoxue.shared;

import java.time.ZoneId;

/// What holds in all of the country.
public final class China {

    /// The one time that is kept from east to west: a day of a visit, of a deadline, of a form is
    /// one of these.
    public static final ZoneId TIME = ZoneId.of("Asia/Shanghai");

    private China() {}
}
