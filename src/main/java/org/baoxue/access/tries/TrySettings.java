package org.baoxue.access.tries;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// `baoxue.access.tries.*`: as graded protection of level 3 (等保三级) is practised, five wrong
/// passwords lock an account for half an hour: to whoever tried them, so that nobody shuts out
/// another person.
///
/// @param account how many wrong tries from an address lock an account there
/// @param everywhere how many wrong tries from whatever addresses lock an account everywhere
/// @param address how many wrong tries lock an address, from which a whole office may come
/// @param lock how long a lock holds, and how long wrong tries count from the first on
/// @param pause how long the next try must wait after the second wrong one; doubled by each further
@ConfigurationProperties("baoxue.access.tries")
record TrySettings(
        @DefaultValue("5") int account,
        @DefaultValue("50") int everywhere,
        @DefaultValue("50") int address,
        @DefaultValue("30m") Duration lock,
        @DefaultValue("1s") Duration pause) {}
