package org.baoxue.web;

import org.baoxue.support.Speakers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole service behind a port of its own, on an empty database in memory that its test classes
/// share; with GraphiQL, as in development.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "baoxue.embedded.directory=memory")
@ActiveProfiles("dev")
@Import(Speakers.class)
@interface WebTest {}
