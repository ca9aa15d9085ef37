package org.baoxue.support;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole service on an empty embedded database in memory; contexts are shared between test
/// classes, so a test uses codes of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "baoxue.embedded.directory=memory")
@ExtendWith(NoScans.class)
@Import({CommandCount.class, Speakers.class, SchemaInspection.class})
public @interface ServiceTest {}
