package org.baoxue.access.account;

/// What a token was made for; never more than its owner may do.
public enum TokenScope {
    /// Asks, and changes nothing.
    READ,
    /// Asks and changes.
    WRITE,
    /// Reads the service's own health and metrics.
    METRICS;

    /// In Spring Security's words.
    public String authority() {
        return "SCOPE_" + name();
    }
}
