package org.baoxue.shared.store;

/// A document was written, and this lies in its outbox. Published as an application event, so that
/// nobody need look for it; it may be lost, what lies in the outbox is not.
public record Written(String collection, Told told) {}
