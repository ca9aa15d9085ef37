/// What somebody tries over HTTP who means ill, with or without an account; each test is an attack.
///
/// Attacks that need a county or a review stand with what they attack: out of reach in
/// `registry.ReachTests` and `slips.ReachTests`, closed fields through aliases and fragments in
/// `OperationRulesTests`, floods in `api.QueryLimitsTests` and `api.GuardedEndpointTests`, photos
/// that are none in `answers.PhotoTests` and `printing.layout.DrawingTests`, a trail written anew
/// in `audit.VerifyingTrailTests`.
@NullMarked
package org.baoxue.attack;

import org.jspecify.annotations.NullMarked;
