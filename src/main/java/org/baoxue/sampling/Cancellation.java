package org.baoxue.sampling;

import org.baoxue.shared.UserId;

import java.time.Instant;

/// Why a sample counts no more; it stays on record.
public record Cancellation(String reason, UserId by, Instant at) {}
