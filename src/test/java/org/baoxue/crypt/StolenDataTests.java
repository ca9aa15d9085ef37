package org.baoxue.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.baoxue.BaoxueApplication;
import org.baoxue.access.Role;
import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Registry;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Phone;
import org.baoxue.support.Speakers;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Somebody has taken the data directory of a service with the sample county and its review.
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class StolenDataTests {

    private static final Pattern NUMBER =
            Pattern.compile("619901\\d{11}[\\dX]|(?<!\\d)100\\d{8}(?!\\d)");
    private static final Pattern MASK = Pattern.compile("\\d{3,4}\\*{4,}[\\dX]{4}");

    private final Set<String> numbers = new HashSet<>();

    private Path directory;
    private ConfigurableApplicationContext service;
    private MongoTemplate mongo;

    @BeforeAll
    void afterSomeWork(@TempDir Path directory) throws IOException {
        this.directory = directory;
        service =
                new SpringApplicationBuilder(BaoxueApplication.class)
                        .run(
                                "--server.port=0",
                                "--baoxue.embedded.directory=" + directory.resolve("data"),
                                "--baoxue.seed.directory=seed-data",
                                "--baoxue.seed.review=true");
        mongo = service.getBean(MongoTemplate.class);
        await().atMost(Duration.ofMinutes(4))
                .until(() -> mongo.getCollection("seedReviews").countDocuments() == 1);
        for (var file : List.of("children.csv", "households.csv")) {
            numbers.addAll(in(Files.readString(Path.of("seed-data/registry", file))));
        }
        assertThat(numbers).hasSizeGreaterThan(15_000);
        correctAPhone();
    }

    @AfterAll
    void ends() {
        service.close();
    }

    /// So that a number stands in a history.
    private void correctAPhone() {
        var child = new ChildId("619901101201-00001-1");
        var office = Speakers.caller("county", Role.COUNTY_OFFICE);
        numbers.add("10099999999");
        assertThat(
                        service.getBean(Keeping.class)
                                .correct(
                                        Child.class,
                                        child,
                                        0,
                                        before -> Outcome.done(calledAt(before, "10099999999")),
                                        office))
                .isInstanceOf(Outcome.Done.class);
        assertThat(service.getBean(Registry.class).find(Child.class, child).orElseThrow().history())
                .hasSize(2);
    }

    private static Child calledAt(Child before, String phone) {
        return Child.of(
                before.id(),
                before.household(),
                before.village(),
                before.name(),
                before.citizenId(),
                new Child.Study(
                        before.schooling(),
                        before.school(),
                        before.schoolOutside(),
                        before.grade(),
                        before.rollNumber(),
                        before.boarder()),
                before.disability(),
                before.specialGroups(),
                List.of(new Guardian("新监护人", "叔父", new Phone(phone))),
                before.subsidies());
    }

    @Test
    void noDocumentHoldsANumberNorItsMask() {
        for (var collection : mongo.getCollectionNames()) {
            var documents = mongo.getCollection(collection).find();
            var found =
                    StreamSupport.stream(documents.spliterator(), false)
                            .flatMap(StolenDataTests::texts)
                            .filter(text ->
                                    MASK.matcher(text).find()
                                            || in(text).stream().anyMatch(numbers::contains))
                            .toList();
            assertThat(found).as(collection).isEmpty();
        }
    }

    @Test
    void noFileHoldsANumberNorTheKey() throws IOException {
        var key = Files.readString(directory.resolve("data.keys")).strip();
        try (var files = Files.walk(directory.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readString(file, ISO_8859_1);
                assertThat(in(bytes).stream().filter(numbers::contains)).as("%s", file).isEmpty();
                assertThat(bytes.contains(key)).as("%s holds the key", file).isFalse();
            }
        }
    }

    @Test
    void noLineOfTheLogHoldsANumber(CapturedOutput output) {
        assertThat(in(output.getAll()).stream().filter(numbers::contains)).isEmpty();
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case Document document ->
                    document.entrySet().stream()
                            .flatMap(field ->
                                    Stream.concat(
                                            Stream.of(field.getKey()), texts(field.getValue())));
            case Map<?, ?> map -> map.values().stream().flatMap(StolenDataTests::texts);
            case List<?> list ->
                    list.stream().filter(Objects::nonNull).flatMap(StolenDataTests::texts);
            case Binary binary -> Stream.of(new String(binary.getData(), ISO_8859_1));
            case null -> Stream.empty();
            default -> Stream.of(value.toString());
        };
    }

    private static Set<String> in(String text) {
        var found = new HashSet<String>();
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
