package org.baoxue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTests {

    @Test
    void masksNumbersInWhatSomebodyWrites() {
        assertThat(PersonalNumbers.maskedIn("电话13912345678，身份证61990120100203123x。"))
                .isEqualTo("电话139****5678，身份证6199**********123x。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "619901201002031234 | 6199**********1234",
                "619901201013991234 | 6199**********1234",
                "619901 20100203 1234 | 6199**********1234",
                "619901-20100203-1234 | 6199**********1234",
                "6199 0120 1002 0312 34 | 6199**********1234",
                "619901 2010 02 03 123X | 6199**********123X",
                "61990120100203 123x | 6199**********123x",
                "619901201002031 234 | 6199**********1234",
                "6 1 9 9 0 1 2 0 1 0 0 2 0 3 1 2 3 4 | 6199**********1234",
                "619901－20100203－1234 | 6199**********1234",
                "619901 — 20100203 — 1234 | 6199**********1234",
                "６１９９０１２０１００２０３１２３Ｘ | 6199**********123X",
                "６１９９０１　２０１００２０３　１２３４ | 6199**********1234",
                "619901990203123 | 6199********123",
                "619901 990203 123 | 6199********123",
                "６１９９０１９９０２０３１２３ | 6199********123",
                "1391234 0987和13912340987 | 139****0987和139****0987",
                "139 1234 0987 | 139****0987",
                "139-1234-0987 | 139****0987",
                "1391-234-0987 | 139****0987",
                "139-123-40987 | 139****0987",
                "１３９１２３４０９８７ | 139****0987",
                "+8613912340987 | 139****0987",
                "+86 139 1234 0987 | 139****0987",
                "0086-139-1234-0987 | 139****0987",
                "8613912340987 | 139****0987",
                "0951-1234567 | 0951****4567",
                "(0951)12345678 | (0951****5678",
                "0951 1234567 | 0951****4567",
                "010-12345678 | 010****5678",
                "021 1234 5678 | 021****5678",
                "０９５１－１２３４５６７ | 0951****4567",
                "13912340987 619901201002031234 | 139****0987 6199**********1234",
                "139 1234 0987 619901 20100203 1234 | 139****0987 6199**********1234",
            })
    void masksThemHoweverTheyAreWritten(String written, String masked) {
        assertThat(PersonalNumbers.maskedIn(written)).isEqualTo(masked);
        assertThat(PersonalNumbers.maskedIn("打电话：" + written + "，已核实"))
                .isEqualTo("打电话：" + masked + "，已核实");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "619901102201-00099",
                "619901102201-00099-1",
                "619901201112-01234-1",
                "619901201112-012345",
                "619901201112-012345-12",
                "619901101201",
                "村代码619901101201，312人",
                "619901101201 312人",
                "619901101201 000001号",
                "２０１９年１０月２２日",
                "2019-10-22",
                "2019-10-22 2019-10-23 2019-10-24",
                "20191022 093000",
                "2019-10-22T09:30:00+08:00",
                "2015 2016 2017 2018 2019 2020",
                "在校生1200人，住宿生 350 人，2019年 1250人",
                "补助1250元、1500.00元，共12500000000元",
                "1,250,000.00",
                "第20190001234号",
                "编号6199012010020312345",
                "2019-SY-01-2",
                "619901101-S01",
                "0.12345678",
                "00123456789",
                "12345678",
                "12 34 56 78 90 12 34 56 78",
                "G619901",
                "7d9c1f3a-52b0-4c1e-9f6d-0a1b2c3d4e5f",
                "8:30-12:00 14:00-17:30",
                ""
            })
    void leavesOtherNumbersAlone(String written) {
        assertThat(PersonalNumbers.maskedIn(written)).isEqualTo(written);
        assertThat(PersonalNumbers.hiddenIn("见" + written + "。")).isEqualTo("见" + written + "。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "619901201002031234",
                "61990120100203123x",
                "6199**********123X",
                "619901 20100203 1234",
                "６１９９０１２０１００２０３１２３Ｘ",
                "619901990203123",
                "6199********123"
            })
    void leavesNothingOfACitizenIdInAReason(String number) {
        assertThat(new Reason("家长报%s走失，电话13912345678".formatted(number)).words())
                .isEqualTo("家长报[身份证号]走失，电话139****5678");
    }

    @Test
    void takesANumberAloneForNoReason() {
        assertThat(new Reason("619901201002031234").fault()).contains("no-words");
    }

    @Test
    void repeatsNoneInAFault() {
        var long18 = "x".repeat(30) + "619901201002031234" + "y".repeat(300);
        assertThat(new Fault("id", "619901201002031234", "malformed").value())
                .isEqualTo("6199**********1234");
        assertThat(new Fault("id", long18, "malformed").value())
                .isEqualTo("x".repeat(30) + "6199******…");
        assertThat(new Fault("input.13912340987", "", "no-such-field").field())
                .isEqualTo("input.139****0987");
    }
}
