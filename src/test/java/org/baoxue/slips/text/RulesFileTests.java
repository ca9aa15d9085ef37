package org.baoxue.slips.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Option;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class RulesFileTests {

    private static final String SOUND =
            """
            assessment:
              - first-of:
                  - for: [town, team]
                    when: [problems > 2, town.letters + school.letters = 0]
                    say: "{unit}有{problems}个问题。"
                  - say: 好。
            suggestions:
              - first-of:
                  - say: 继续。
            """;

    @Test
    void readsKindsConditionsAndSentences() {
        var rule = read(SOUND).assessment().getFirst().firstOf().getFirst();
        assertThat(rule.kinds())
                .containsExactlyInAnyOrder(SlipSubject.Kind.TOWN, SlipSubject.Kind.TEAM);
        assertThat(rule.conditions())
                .extracting(Rules.Condition::summed)
                .containsExactly(List.of("problems"), List.of("town.letters", "school.letters"));
    }

    @Test
    void tellsEveryMistakeWithItsLine() {
        var broken =
                SOUND.replace("[town, team]", "[hamlet]")
                        .replace("problems > 2", "problems >= 2")
                        .replace("school.letters", "school.leters")
                        .replace("{problems}", "{faults}")
                        .replace("say: 继续。", "tell: 继续。");
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(RulesRefused.class)
                .hasMessageContaining("rules.yaml:3:15: 'hamlet' is no kind of slip")
                .hasMessageContaining("rules.yaml:4:16: 'problems >= 2' is no condition")
                .hasMessageContaining("rules.yaml:4:31: 'school.leters' is neither")
                .hasMessageContaining("rules.yaml:5:14: '{faults}' cannot be filled")
                .hasMessageContaining("rules.yaml:9:9: unknown key 'tell'")
                .hasMessageContaining("rules.yaml:9:9: a rule needs something to 'say'");
    }

    @Test
    void refusesAPartThatMightSayNothing() {
        var silent = SOUND.replace("- say: 继续。", "- {when: problems > 0, say: 整改。}");
        assertThatThrownBy(() -> read(silent))
                .hasMessageContaining(
                        "rules.yaml:8:3: the last group of 'suggestions' needs a rule");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> read("assessment: [")).hasMessageContaining("rules.yaml:");
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
    }

    @Test
    void suggestsSomethingForEveryProblemThatAnItemCanRaise() {
        var rules = ShippedRules.read();
        var spoken =
                rules.suggestions().stream()
                        .flatMap(group -> group.firstOf().stream())
                        .flatMap(rule -> rule.conditions().stream())
                        .flatMap(condition -> condition.summed().stream())
                        .toList();
        var problems =
                Stream.of(FormKind.values())
                        .flatMap(kind -> ShippedForms.of(kind).items())
                        .filter(item -> item.expectation() != null && !item.sumsUp())
                        .flatMap(RulesFileTests::counts);
        assertThat(problems).isNotEmpty().allSatisfy(key -> assertThat(spoken).contains(key));
    }

    private static Stream<String> counts(Item item) {
        return item.options().isEmpty()
                ? Stream.of(item.key())
                : item.options().stream()
                        .map(Option::code)
                        .filter(code -> item.raisesProblem(new AnswerValue.Choice(code)))
                        .map(code -> item.key() + "." + code);
    }

    private static Rules read(String text) {
        return RulesFile.read("rules.yaml", text, ShippedRules.items());
    }
}
