package org.baoxue.access.account;

/// Whom an identity provider has vouched for.
///
/// @param name the person's sign-in name; the provider may give it to another one day
/// @param issuer the provider
/// @param subject the person's own code there, which it never gives again
public record Vouched(String name, String issuer, String subject) {}
