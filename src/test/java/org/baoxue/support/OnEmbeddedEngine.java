package org.baoxue.support;

import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Tells of the embedded engine, and of no server.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfEnvironmentVariable(
        named = "BAOXUE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "a server is named")
public @interface OnEmbeddedEngine {}
