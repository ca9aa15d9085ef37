package org.baoxue.access.session;

import java.time.Duration;

/// When a sign-in ends by itself.
///
/// @param idle after the last request
/// @param longest after it began
record SessionSettings(Duration idle, Duration longest) {}
