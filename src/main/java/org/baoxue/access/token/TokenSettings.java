package org.baoxue.access.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `baoxue.access.tokens.*`.
///
/// @param longestDays how many days a token may live
/// @param most how many a person may have
@ConfigurationProperties("baoxue.access.tokens")
record TokenSettings(@DefaultValue("365") int longestDays, @DefaultValue("20") int most) {}
