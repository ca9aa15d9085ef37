package org.baoxue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.seed.SmallSeed.CHILDREN;
import static org.baoxue.seed.SmallSeed.HOUSEHOLDS;

import org.baoxue.registry.Guardian;
import org.baoxue.registry.Member;
import org.baoxue.shared.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class SeedTests {

    @TempDir private Path directory;
    private SmallSeed files;

    @BeforeEach
    void writeASoundSeed() {
        files = SmallSeed.in(directory, "619931");
    }

    @Test
    void readsWhatTheFilesSay() {
        var seed = Seed.read(SeedFiles.in(directory));
        assertThat(seed.rows()).isEqualTo(11);
        var household = seed.households().records().getFirst();
        assertThat(household.village().value()).isEqualTo("619931101201");
        assertThat(household.members()).containsExactly(new Member("王秀", "妻子", 1980));
        assertThat(seed.households().records().get(1).head()).isEqualTo("赵\"三\"");
        var child = seed.children().records().getFirst();
        assertThat(child.household()).isEqualTo(household.id());
        assertThat(child.birthDate()).isEqualTo(LocalDate.of(2011, 3, 10));
        assertThat(child.guardians())
                .containsExactly(new Guardian("李大山", "父亲", new Phone("10000012345")));
        assertThat(child.subsidies())
                .singleElement()
                .matches(subsidy -> subsidy.yuan() == 500 && subsidy.tripleReceipt());
        assertThat(seed.accounts().records().getFirst().belongsTo())
                .containsExactlyInAnyOrder("619931101", "619931101-S01");
    }

    @Test
    void readsTheSampleCounty() {
        assertThat(Seed.read(SeedFiles.in(Path.of("seed-data"))).rows()).isGreaterThan(16_000);
    }

    @Test
    void readsAFileThatASpreadsheetSaved() throws IOException {
        var file = directory.resolve(HOUSEHOLDS);
        var text = Files.readString(file).replace("\n", "\r\n");
        Files.writeString(file, "\uFEFF" + text + "\r\n");
        assertThat(Seed.read(SeedFiles.in(directory)).households().lines())
                .extracting(ReadSheet.Line::number)
                .containsExactly(2L, 3L, 4L);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    registry/towns.csv      | C101,青石镇             | C101,                 | 2 | name          | must not be empty
                    registry/villages.csv   | C101201               | C10120                | 2 | id            | is not a VillageId
                    registry/villages.csv   | 2019                  | soon                  | 2 | exitYear      | must be a year
                    registry/villages.csv   | C101203               | C101201               | 4 | id            | stands in line 2 too
                    registry/schools.csv    | CENTRAL_PRIMARY       | CENTRAL               | 2 | kind          | must be one of TEACHING_POINT
                    registry/schools.csv    | C101201               | C101204               | 2 | serviceArea   | not-in-the-registry
                    registry/schools.csv    | 160.5                 | 190.5                 | 2 | longitude     | from -180 to 180
                    registry/schools.csv    | ,PRIMARY,             | ,,                    | 2 | levels        | no-level
                    registry/households.csv | C101202-00001         | C101204-00001         | 4 | id            | not-in-the-registry
                    registry/households.csv | 王秀/妻子/1980           | 王秀/1980               | 2 | members       | name/relation/birth year
                    registry/households.csv | 10000012345           | ask the neighbour     | 2 | phone         | digits
                    registry/children.csv   | C101201-00002-1       | C101201-00003-1       | 3 | id            | not-in-the-registry
                    registry/children.csv   | IN_COUNTY,C101-S01    | IN_COUNTY,            | 2 | school        | missing
                    registry/children.csv   | IN_COUNTY,C101-S01    | IN_COUNTY,C101-S02    | 2 | school        | not-in-the-registry
                    registry/children.csv   | 望潮市第一小学             |                       | 3 | schoolOutside | missing
                    registry/children.csv   | 小学,3,                 | 小学,12,                | 3 | grade         | not-from-1-to-9
                    registry/children.csv   | ,G619901              | ,G619902              | 2 | rollNumber    | not-a-roll-number-of-this-child
                    registry/children.csv   | 2019-06-12            | 2019-06-31            | 2 | subsidies     | must be a date
                    registry/children.csv   | MIGRANT               | migrant               | 3 | specialGroups | must be one of
                    registry/children.csv   | LEFT_BEHIND           | LEFT_BEHIND,          | 2 |               | has 14 cells instead of 13
                    registry/children.csv   | 赵小树                   | `"赵"小树`               | 3 |               | quotation mark
                    access/accounts.csv     | INSPECTOR             | LEADER                | 2 | roles         | must be one of CITY_OFFICE
                    access/accounts.csv     | INSPECTOR/619900      |                       | 2 | roles         | must not be empty
                    access/accounts.csv     | /619900               | /6199                 | 2 | roles         | is not a Scope
                    access/accounts.csv     | /619900               | /C101209              | 2 | roles         | does not exist
                    access/accounts.csv     | /619900               |                       | 2 | roles         | role/scope
                    access/accounts.csv     | C101-S01              | C101-S07              | 2 | belongsTo     | does not exist
                    access/accounts.csv     | C101-S01              | school 1              | 2 | belongsTo     | must be codes
                    """,
            delimiter = '|')
    void refusesABadCellWithFileLineFieldAndReason(
            String file, String good, String bad, long line, String field, String reason) {
        files.replacing(file, good, bad == null ? "" : bad);
        assertThat(refused())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.file()).isEqualTo(file);
                    assertThat(row.line()).isEqualTo(line);
                    assertThat(row.field()).isEqualTo(field == null ? "" : field);
                    assertThat(row.reason()).contains(reason);
                });
    }

    @Test
    void neverRepeatsACitizenId() {
        var mistyped = files.citizenId(2).substring(0, 17) + "?";
        files.replacing(CHILDREN, "李小花," + files.citizenId(2), "李小花," + mistyped)
                .replacing(
                        CHILDREN, "OUTSIDE_COUNTY,,", "OUTSIDE_COUNTY," + files.citizenId(3) + ",");
        assertThat(refused())
                .extracting(BadRow::field)
                .containsExactlyInAnyOrder("citizenId", "school");
        assertThat(refused().toString())
                .doesNotContain(files.citizenId(2).substring(0, 17))
                .doesNotContain(files.citizenId(3));
    }

    @Test
    void refusesACitizenIdGivenTwice() {
        files.replacing(CHILDREN, files.citizenId(3), files.citizenId(2));
        assertThat(refused())
                .singleElement()
                .hasToString("registry/children.csv, line 3, citizenId: stands in line 2 too");
    }

    @Test
    void refusesTheBadRowsOfAllFilesTogether() {
        files.replacing(HOUSEHOLDS, "NOT_LIFTED", "POOR")
                .replacing(CHILDREN, "IN_COUNTY", "SCHOOL")
                .without("registry/towns.csv");
        assertThat(refused())
                .extracting(BadRow::file)
                .containsExactly(
                        "registry/towns.csv", "registry/households.csv", "registry/children.csv");
    }

    @Test
    void judgesTheOtherRowsWhenOneCannotBeRead() {
        files.replacing(HOUSEHOLDS, "NOT_LIFTED", "POOR")
                .replacing(CHILDREN, "小学,3,", "小学,12,")
                .replacing(CHILDREN, "LEFT_BEHIND", "LEFT");
        assertThat(refused())
                .extracting(BadRow::file, BadRow::line, BadRow::field)
                .containsExactly(
                        tuple(HOUSEHOLDS, 2L, "type"),
                        tuple(CHILDREN, 2L, "specialGroups"),
                        tuple(CHILDREN, 3L, "grade"));
    }

    @Test
    void refusesAFileWithAnotherHeaderWithoutLookingAtItsRows() {
        files.replacing(HOUSEHOLDS, "id,head,type", "id,type,head");
        assertThat(refused())
                .singleElement()
                .hasToString(
                        "registry/households.csv, line 1: the header must read"
                                + " id,head,type,address,phone,exitYear,members");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(directory.resolve("registry/towns.csv"), new byte[] {(byte) 0xD5, (byte) 0xF2});
        assertThat(refused()).extracting(BadRow::reason).contains("is not UTF-8");
    }

    @Test
    void tellsTheLineWhereARowBegins() {
        files.replacing(HOUSEHOLDS, "上坪村1组", "\"上坪村\n1组\"").replacing(HOUSEHOLDS, "MARGINAL", "X");
        assertThat(refused()).singleElement().matches(row -> row.line() == 4);
    }

    @Test
    void showsAHundredFaultsAndCountsTheOthers() {
        for (var i = 0; i < 130; i++) {
            files.adding(HOUSEHOLDS, "C101201-1%04d,,LIFTED,村,,,".formatted(i));
        }
        assertThat(refused()).hasSize(130);
        var analysis = new SeedRefusedAnalyzer().analyze(new IllegalStateException(refusal()));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription())
                .startsWith(
                        "Bad rows in the seed, 130 in all:\n"
                                + "  registry/households.csv, line 5, head: must")
                .endsWith("\n  and 30 more")
                .hasLineCount(102);
    }

    private List<BadRow> refused() {
        return refusal().rows();
    }

    private SeedRefused refusal() {
        return catchThrowableOfType(SeedRefused.class, () -> Seed.read(SeedFiles.in(directory)));
    }
}
