package org.baoxue.checklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.yaml.Mistakes;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What becomes of versions from one start of the service to the next.
@ServiceTest
class PublishingTests {

    @Autowired private PublishedVersions published;
    @Autowired private MongoTemplate mongo;
    @Autowired private Checklists checklists;

    /// The context is shared: only what the service ships stays published.
    @AfterEach
    void forgetTheVersionsOfThisTest() {
        var shipped = shipped().stream().map(file -> PublishedVersion.id(read(file))).toList();
        published.all().stream()
                .filter(version -> !shipped.contains(version.id()))
                .forEach(mongo::remove);
    }

    @Test
    void publishesEveryShippedVersionWithItsHashAndContent() {
        for (var kind : FormKind.values()) {
            for (var file : ShippedForms.files(kind)) {
                var id = PublishedVersion.id(read(file));
                assertThat(mongo.findById(id, PublishedVersion.class))
                        .isNotNull()
                        .satisfies(version -> {
                            assertThat(version.sha256()).isEqualTo(file.sha256().hex());
                            assertThat(version.content()).isEqualTo(file.content());
                        });
            }
        }
    }

    @Test
    void startsAgainOnTheSameFiles() {
        start(shipped());
        assertThat(start(shipped()).get(FormKind.TOWN)).isEqualTo(checklists.form(FormKind.TOWN));
    }

    @Test
    void refusesAFileChangedAfterItWasPublished() {
        var changed = changed(FormKind.VILLAGE, "2019-1", "problem: 全村仍有辍学学生", "problem: 有辍学");
        var files =
                shipped().stream()
                        .map(file -> file.name().equals(changed.name()) ? changed : file)
                        .toList();

        assertThatThrownBy(() -> start(files))
                .isInstanceOf(ChecklistsRefused.class)
                .hasMessageContaining(
                        "checklists/village/2019-1.yaml: village/2019-1 was published")
                .hasMessageContaining(ShippedForms.file(FormKind.VILLAGE).sha256().hex())
                .hasMessageContaining(changed.sha256().hex())
                .hasMessageContaining("write the change as the next version");
    }

    @Test
    void takesALineEndForNoChange() throws Exception {
        var file = ShippedForms.file(FormKind.VILLAGE);
        var windows = file.content().replace("\n", "\r\n").getBytes(UTF_8);

        assertThat(ChecklistFile.of(file.name(), windows)).isEqualTo(file);
    }

    @Test
    void putsANewVersionInFrontOfTheOld() {
        var files = with(next(FormKind.TOWN, "2019-2"), next(FormKind.TOWN, "2019-10"));

        var town = town(start(files));

        assertThat(town.current().version()).isEqualTo("2019-10");
        assertThat(town.versions())
                .extracting(FormVersion::version)
                .containsExactly("2019-10", "2019-2", "2019-1");
    }

    @Test
    void keepsAVersionThatHasGoneFromDisk() {
        var before = town(start(with(next(FormKind.TOWN, "2020-1"))));

        var after = town(start(shipped()));

        assertThat(after.current().version()).isEqualTo("2019-1");
        assertThat(after.versions()).isEqualTo(before.versions());
    }

    @Test
    void publishesNothingWhereAnyFileHasAMistake() {
        var bad = changed(FormKind.SCHOOL, "2019-3", "number: 1", "nummer: 1");

        assertThatThrownBy(() -> start(with(next(FormKind.TOWN, "2019-2"), bad)))
                .hasMessageContaining("checklists/school/2019-3.yaml:")
                .hasMessageContaining("unknown key 'nummer'");

        assertThat(mongo.findById("town/2019-2", PublishedVersion.class)).isNull();
    }

    @Test
    void refusesAFormWithoutAnyVersion() {
        assertThatThrownBy(() -> start(shipped().subList(1, 6)))
                .hasMessage("checklists/county: the form has no version");
    }

    @Test
    void refusesTwoTextsOfOneVersion() {
        var other = changed(FormKind.TOWN, "2019-1", "hint: 督促记录", "hint: 记录");
        var elsewhere = new ChecklistFile("/office/town/2019-1.yaml", other.content());

        assertThatThrownBy(() -> start(with(elsewhere)))
                .hasMessageContaining(
                        "/office/town/2019-1.yaml: another text of this version stands in"
                                + " checklists/town/2019-1.yaml");
    }

    @Test
    void refusesAKeyThatTakesAnotherTypeInALaterVersion() {
        var changed =
                changed(
                        FormKind.VILLAGE,
                        "2019-2",
                        "hint: 三联单\n        problem: 未收到资助发放三联单",
                        "type: text");

        assertThatThrownBy(() -> start(with(changed)))
                .hasMessageContaining(
                        "checklists/village/2019-2.yaml: village.triple-receipts had another type"
                                + " in an older version");
    }

    @Test
    void takesThePublishedOneWhereAnotherInstanceWasFaster() {
        var file = next(FormKind.TOWN, "2019-2");
        var theirs = changed(FormKind.TOWN, "2019-2", "hint: 督促记录", "hint: 记录");
        mongo.insert(PublishedVersion.of(read(theirs), theirs, Instant.EPOCH));

        assertThat(published.publish(PublishedVersion.of(read(file), file, Instant.now())))
                .extracting(PublishedVersion::sha256)
                .isEqualTo(theirs.sha256().hex());
    }

    private Map<FormKind, Form> start(List<ChecklistFile> files) {
        return new Publishing(published, List.of()).publish(files);
    }

    private static Form town(Map<FormKind, Form> forms) {
        return Objects.requireNonNull(forms.get(FormKind.TOWN));
    }

    private static FormVersion read(ChecklistFile file) {
        return Objects.requireNonNull(FormReading.read(file, new Mistakes(file.name())));
    }

    private static List<ChecklistFile> shipped() {
        return Stream.of(FormKind.values())
                .flatMap(kind -> ShippedForms.files(kind).stream())
                .toList();
    }

    private static List<ChecklistFile> with(ChecklistFile... more) {
        return Stream.concat(shipped().stream(), Stream.of(more)).toList();
    }

    private static ChecklistFile next(FormKind kind, String version) {
        return changed(kind, version, "sections:", "sections:");
    }

    private static ChecklistFile changed(
            FormKind kind, String version, String there, String instead) {
        var content = ShippedForms.file(kind).content();
        assertThat(content).contains(there);
        return new ChecklistFile(
                "checklists/%s/%s.yaml".formatted(kind.code(), version),
                content.replace("version: 2019-1", "version: " + version).replace(there, instead));
    }
}
