package org.baoxue.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.yaml.Mistake;
import org.baoxue.shared.yaml.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Every way to spoil a form's file is told with its line, its column and what is wrong.
class MistakesInFilesTests {

    /// In the household's form, on that line, the first text gives way to the second. `⏎` is a new
    /// line. The file is published, so that its lines never move.
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    2 | form: household | form: hamlet | 2:7 | 'hamlet' is no form: known are county, household, school, town, village
                    2 | form: household | from: household | 2:1 | 'form' is missing
                    2 | form: household | from: household | 2:1 | unknown key 'from': known are foot, form, head, name, sections, signatures, title, version
                    3 | 2019-1 | first | 3:10 | 'first' is no version: it must match
                    3 | 2019-1 | 2019-2 | 3:10 | version 2019-2 of form household must stand in household/2019-2.yaml
                    5 | {county} | {town} | 5:8 | is no title: it must match
                    8 | unit-name | nowhere | 8:65 | 'nowhere' is no filled-from: known are child-age
                    8 | type: text | type: choice | 8:46 | 'choice' is no type: known are date, text, whole-number
                    11 | 基本信息 | ⏎ | 11:13 | 'heading' must be a text
                    14 | household.address | household.head | 14:15 | the key 'household.head' is given twice
                    14 | household.address | Address | 14:15 | 'Address' is no key: it must match
                    17 | household.has-students | child.has-students | 17:14 | the key 'child.has-students' must start with 'household.'
                    18 | wording: | hint: | 17:9 | 'wording' is missing
                    18 | wording: | wording: 一⏎        wording: | 19:9 | the key 'wording' is given twice
                    19 | neutral | 也许 | 19:19 | '也许' cannot be expected of a yes-no
                    23 | is: 是 | is: 有 | 23:49 | '有' cannot be the answer to household.has-students, a yes-no
                    23 | household.has-students | household.problem | 23:21 | asked-if names 'household.problem', which is no item above
                    24 | paper-room: 3 | paper-room: few | 24:40 | 'few' is no paper-room: it must match
                    30 | child.observed | child.seen | 26:7 | child.school: shown-after names 'child.seen', which is no item of this section
                    33 | child.observed | household.observed | 33:14 | the key 'household.observed' must start with 'child.'
                    35 | type: choice | type: yes-no | 37:11 | an item has 'choices' exactly if its type is choice
                    37 | at-school | At School | 37:22 | the option's code 'At School' must be words
                    43 | unverified | nowhere | 43:19 | 'nowhere' is not among the choices
                    45 | false | no way | 45:18 | 'no way' is no printed: known are false, true
                    48 | number: 1 | number: one | 48:17 | 'one' is no number: it must match
                    51 | whole-number | number | 51:15 | 'number' is no type: known are choice, date, has-problem, text, whole-number, yes-no
                    52 | 99 | -1 | 52:16 | '-1' is no limit: it must match
                    53 | at least 1 | 是 | 53:19 | '是' cannot be expected of a whole-number
                    54 | problem: | hint: | 47:9 | 'problem' is missing
                    67 | printed: false | problem: 未入学 | 67:18 | a neutral item raises no problem, so it has no words for one
                    73 | child.unable-to-attend | child.certification-form | 73:25 | asked-if names 'child.certification-form', which is no item above
                    83 | number: 4 | number: 5 | 88:25 | the item above has not the same number
                    96 | has-problem | yes-no | 99:17 | only an item of type has-problem has a detail
                    97 | 无 | 否 | 97:19 | '否' cannot be expected of a has-problem
                    99 | household.problem-text | household.text | 99:17 | 'household.text' must be a text item asked if this one is 有
                    104 | household.problem | child.triple-receipt | 104:25 | asked-if names 'child.triple-receipt', which stands in a repeated section
                    104 | is: 有 | is: 无 | 99:17 | 'household.problem-text' must be a text item asked if this one is 有
                    105 | problems | praise | 105:15 | 'praise' is no slip: known are highlights, problems
                    105 | problems | [problems] | 105:15 | 'slip' must be a text
                    107 | foot: | feet: | 107:1 | unknown key 'feet'
                    112 | warn | shrug | 112:42 | 'shrug' is no if-missing: known are block, ignore, warn
                    112 | key: parent | key: inspectors | 112:11 | the signature 'inspectors' is given twice
                    112 | label: | name: | 112:5 | 'label' is missing
                    """)
    void tellsWhereAndWhat(int line, String there, String instead, String place, String what) {
        assertThat(mistakes(household(line, there, newLines(instead))))
                .extracting(Mistake::toString)
                .anySatisfy(mistake ->
                        assertThat(mistake)
                                .startsWith(
                                        "checklists/household/2019-1.yaml:%s: ".formatted(place))
                                .contains(what));
    }

    @Test
    void tellsAllMistakesOfAFileAtOnce() {
        var file = ShippedForms.file(FormKind.TOWN);
        var spoilt =
                file.content()
                        .replace("heading: 工作措施", "heading:")
                        .replace("hint: 督促记录", "hnit: 督促记录")
                        .replace("if-missing: warn", "if-missing: maybe");

        assertThat(mistakes(new ChecklistFile(file.name(), spoilt)))
                .extracting(Mistake::what)
                .hasSize(4)
                .anySatisfy(what -> assertThat(what).contains("'heading' must be a text"))
                .anySatisfy(what -> assertThat(what).contains("unknown key 'hnit'"))
                .anySatisfy(what -> assertThat(what).contains("'maybe' is no if-missing"));
    }

    @Test
    void tellsWhereAFileIsNoYaml() {
        assertThat(
                        mistakes(
                                new ChecklistFile(
                                        "checklists/town/2019-1.yaml", "form: town\n  name: [\n")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.line()).isEqualTo(2);
                    assertThat(mistake.what()).startsWith("not YAML: ");
                });
    }

    @Test
    void refusesAFileThatIsEmptyOrNoMapping() {
        assertThat(mistakes(new ChecklistFile("checklists/town/2019-1.yaml", "# nothing\n")))
                .extracting(Mistake::toString)
                .containsExactly("checklists/town/2019-1.yaml: the file is empty");
        assertThat(mistakes(new ChecklistFile("checklists/town/2019-1.yaml", "- form\n")))
                .extracting(Mistake::what)
                .contains("expected keys with values");
    }

    @Test
    void tellsTheLineOfACharacterThatNoTextHas() {
        assertThat(mistakes(household(18, "wording: ", "wording: \u0007")))
                .extracting(Mistake::toString)
                .singleElement()
                .asString()
                .startsWith("checklists/household/2019-1.yaml:18:18: not YAML: ");
    }

    @Test
    void needsWordsForEachOptionThatIsNotExpected() {
        var spoilt =
                household(44, "problem: 该生失学在家，未接受义务教育", "problem: {at-home: 失学, moon: 登月}")
                        .content()
                        .replace("approved-absence, unverified]", "approved-absence]");

        assertThat(mistakes(new ChecklistFile("checklists/household/2019-1.yaml", spoilt)))
                .extracting(Mistake::toString)
                .anySatisfy(what -> assertThat(what).contains(":44:", "no other: 'unverified'"))
                .anySatisfy(what -> assertThat(what).contains(":44:", "unknown key 'moon'"));
    }

    @Test
    void namesNoClassHoweverTheFileAsks() {
        assertThat(mistakes(household(11, "基本信息", "!!java.net.URL [\"http://x.invalid\"]")))
                .extracting(Mistake::what)
                .containsExactly("'heading' must be a text");
    }

    private static ChecklistFile household(int line, String there, String instead) {
        var file = ShippedForms.file(FormKind.HOUSEHOLD);
        var lines = new ArrayList<>(file.content().lines().toList());
        assertThat(lines.get(line - 1)).contains(there);
        lines.set(line - 1, lines.get(line - 1).replaceFirst(Pattern.quote(there), instead));
        return new ChecklistFile(file.name(), String.join("\n", lines) + "\n");
    }

    private static String newLines(String text) {
        return text.replace("⏎", "\n");
    }

    private static List<Mistake> mistakes(ChecklistFile file) {
        var mistakes = new Mistakes(file.name());
        assertThat(FormReading.read(file, mistakes)).isNull();
        return mistakes.found();
    }
}
