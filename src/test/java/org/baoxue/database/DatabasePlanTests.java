package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The plan and the code name the same collections.
class DatabasePlanTests {

    private static final Pattern BUCKET =
            Pattern.compile("GridFSBuckets\\s*\\.create\\([^;]*\"(\\w+)\"\\)");

    /// Whatever the code calls a collection by a constant or in place.
    private static final Pattern NAMED =
            Pattern.compile("(?:getCollection\\(|String [A-Z]+ = )\"([a-z][A-Za-z]+)\"");

    private final DatabasePlan plan = DatabasePlan.shipped();

    @Test
    void everyDocumentHasItsCollection() {
        assertThat(documents()).isNotEmpty().allSatisfy(this::assertPlanned);
    }

    @Test
    void everyBucketHasItsTwoCollections() throws IOException {
        assertThat(buckets())
                .isNotEmpty()
                .allSatisfy(bucket -> {
                    assertPlanned(bucket + ".files");
                    assertPlanned(bucket + ".chunks");
                });
    }

    @Test
    void everyCollectionIsSomebodys() throws IOException {
        var used =
                Stream.of(
                                documents(),
                                matches(NAMED),
                                buckets()
                                        .flatMap(bucket ->
                                                Stream.of(bucket + ".files", bucket + ".chunks")))
                        .flatMap(names -> names)
                        .toList();
        assertThat(plan.collections()).extracting(CollectionPlan::name).allMatch(used::contains);
    }

    private void assertPlanned(String collection) {
        assertThat(plan.collection(collection)).as(collection).isPresent();
    }

    private static Stream<String> documents() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Document.class));
        return scanner.findCandidateComponents("org.baoxue").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .map(type -> AnnotationUtils.findAnnotation(type, Document.class))
                .map(document -> Objects.requireNonNull(document).value());
    }

    private static Stream<String> buckets() throws IOException {
        return matches(BUCKET);
    }

    private static Stream<String> matches(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
