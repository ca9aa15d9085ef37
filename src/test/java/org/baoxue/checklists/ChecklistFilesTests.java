package org.baoxue.checklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baoxue.BaoxueApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where checklists come from, and that a bad one stops the start.
class ChecklistFilesTests {

    @TempDir private Path office;

    @Test
    void findsTheFormsThatTheServiceShips() {
        assertThat(new ChecklistFiles(new ChecklistSettings(null)).all())
                .extracting(ChecklistFile::name)
                .containsExactlyInAnyOrder(
                        "checklists/county/2019-1.yaml",
                        "checklists/town/2019-1.yaml",
                        "checklists/school/2019-1.yaml",
                        "checklists/village/2019-1.yaml",
                        "checklists/household/2019-1.yaml",
                        "checklists/household/2019-2.yaml");
    }

    @Test
    void findsAnOfficesOwnVersionsBesideThem() throws IOException {
        write("town/2021-1.yaml", "form: town");
        write("notes.txt", "not a checklist");

        var files = new ChecklistFiles(new ChecklistSettings(office));

        assertThat(files.all())
                .hasSize(7)
                .last()
                .extracting(ChecklistFile::content)
                .isEqualTo("form: town");
        assertThat(files.mistakes()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTextAndADirectoryThatIsNone() throws IOException {
        Files.createDirectories(office.resolve("town"));
        Files.write(office.resolve("town/2021-1.yaml"), new byte[] {(byte) 0xCF, (byte) 0xD8});
        var files = new ChecklistFiles(new ChecklistSettings(office));
        assertThat(files.all()).hasSize(6);
        assertThat(files.mistakes())
                .singleElement()
                .asString()
                .endsWith("town/2021-1.yaml: the file is not UTF-8 text");

        var nowhere = new ChecklistFiles(new ChecklistSettings(office.resolve("nowhere")));
        assertThat(nowhere.all()).hasSize(6);
        assertThat(nowhere.mistakes())
                .singleElement()
                .asString()
                .endsWith("nowhere: baoxue.checklists.directory names no directory");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void stopTheStartWithFileLineAndWhatIsWrong(CapturedOutput output) throws IOException {
        write("town/2021-1.yaml", "form: town\nversion: 2021-1\ncolour: red\n");

        assertThatThrownBy(() ->
                        new SpringApplicationBuilder(BaoxueApplication.class)
                                .run(
                                        "--baoxue.embedded.directory=memory",
                                        "--baoxue.checklists.directory=" + office,
                                        "--server.port=0"))
                .hasRootCauseInstanceOf(ChecklistsRefused.class);

        assertThat(output)
                .contains("The checklists cannot be used:")
                .contains("town/2021-1.yaml:3:1: unknown key 'colour'")
                .contains("town/2021-1.yaml:1:1: 'sections' is missing or empty");
    }

    private void write(String name, String content) throws IOException {
        var file = office.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
