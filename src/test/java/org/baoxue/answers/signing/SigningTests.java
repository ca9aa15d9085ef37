package org.baoxue.answers.signing;

import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.answers.AFieldDay;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Map;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class SigningTests {

    @Autowired private ApplicationContext service;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, "2019-FI-03", "617736");
    }

    @Test
    void takesSignaturesThatAreDrawn() {
        var sheet = day.sheet("bob", day.household());
        sheet.sign("inspectors", "检查员bob");
        sheet.sign("inspectors", "检查员ann");
        sheet.sign("inspectors", "检查员bob")
                .path("sign.signatures[*].name")
                .entityList(String.class)
                .containsExactly("检查员ann", "检查员bob");
        refused(sheet.sign("principal", "校长"), "sign", "invalid-value");
        refused(
                sheet.sign(
                        Map.of(
                                "line", "parent",
                                "name", "李大山",
                                "strokes", List.of(Map.of("points", List.of(0.1, 1.2))))),
                "sign",
                "invalid-value");
        sheet.sign(Map.of("line", "parent", "absence", "家长外出务工"))
                .path("sign.signatures[?(@.line == 'parent')].absence")
                .entityList(String.class)
                .containsExactly("家长外出务工");
        refused(sheet.sign(Map.of("line", "inspectors", "absence", "忘了")), "sign", "invalid-value");
    }

    @Test
    void takesNoReasonWhereSomebodyHasSigned() {
        var sheet = day.sheet("bob", day.household());
        sheet.sign("parent", "李大山");
        var answer = sheet.sign(Map.of("line", "parent", "absence", "家长外出务工"));
        refused(answer, "sign", "invalid-value");
        answer.path("sign.fault").entity(String.class).isEqualTo("signed-already");
    }

    @Test
    void letsEachOfTenSignAgain() {
        var sheet = day.sheet("bob", day.household());
        for (var round = 0; round < 2; round++) {
            for (var person = 0; person < 10; person++) {
                sheet.sign("inspectors", "检查员" + person)
                        .path("sign.version")
                        .entity(Integer.class)
                        .isEqualTo(round * 10 + person + 1);
            }
        }
        var eleventh = sheet.sign("inspectors", "检查员10");
        eleventh.path("sign.fault").entity(String.class).isEqualTo("full");
        sheet.read().path("sheet.signatures").entityList(Object.class).hasSize(10);
    }
}
