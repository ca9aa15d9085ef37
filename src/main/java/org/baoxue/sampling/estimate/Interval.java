package org.baoxue.sampling.estimate;

/// Where a share lies with 95 % confidence.
public record Interval(double lower, double upper) {}
