package org.baoxue.support;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole service with the sample county of `seed-data` loaded, on an embedded database in
/// memory. Loading takes a while: the context is shared between the test classes that need it, and
/// none of them changes the county's records.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"baoxue.embedded.directory=memory", "baoxue.seed.directory=seed-data"})
@Import({CommandCount.class, Speakers.class, SchemaInspection.class})
public @interface SampleCountyTest {}
