package org.baoxue.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `baoxue.rate.*`: how often one caller may ask one instance. A phone that comes back from a day
/// in the mountains sends some hundreds of requests at once: that is the burst.
///
/// @param burst how many requests at once, after a rest
/// @param perSecond how many a second, on and on
@ConfigurationProperties("baoxue.rate")
record RateSettings(@DefaultValue("1000") long burst, @DefaultValue("50") long perSecond) {}
