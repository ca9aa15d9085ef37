package org.baoxue.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import java.util.Map;

/// The forms as a front end gets them.
@ServiceTest
class ChecklistQueriesTests {

    @Autowired private Speaking speaking;

    @Test
    void listsTheFiveFormsWithTheirVersions() {
        var forms = speaking.asInspector("reader").documentName("checklists/forms").execute();

        forms.path("forms[*].kind").entityList(FormKind.class).containsExactly(FormKind.values());
        forms.path("forms[*].name")
                .entityList(String.class)
                .containsExactly("县科教体局核查表", "镇政府核查表", "中小学校核查表", "村组核查表", "入户核查表");
        forms.path("forms[*].current.version")
                .entityList(String.class)
                .containsExactly("2019-1", "2019-1", "2019-1", "2019-1", "2019-2");
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryItemOfAForm(FormKind kind) {
        whole(kind, "2019-1")
                .path("form.sections[*].items[*].wording")
                .entityList(String.class)
                .containsExactly(
                        ShippedForms.of(kind).items().map(Item::wording).toArray(String[]::new));
    }

    @Test
    void givesWhatAScreenNeedsToAskAnItem() {
        var form = whole(FormKind.HOUSEHOLD, "2019-1");

        assertThat(item(form, "child.sent-in"))
                .containsEntry("number", "3")
                .containsEntry("question", "是否开展送教上门")
                .containsEntry("type", "YES_NO")
                .containsEntry("ifMissing", "BLOCK")
                .hasEntrySatisfying(
                        "condition",
                        condition ->
                                assertThat(condition)
                                        .asString()
                                        .contains("child.unable-to-attend", "yes=true"));
        assertThat(item(form, "child.home-visits"))
                .containsEntry("limit", 99)
                .containsEntry(
                        "expectation", Map.of("__typename", "ExpectedMinimum", "atLeast", 1));
        assertThat(item(form, "household.problem"))
                .containsEntry("type", "HAS_PROBLEM")
                .containsEntry("detail", "household.problem-text")
                .containsEntry("expectation", Map.of("__typename", "ExpectedTick", "yes", false));
        assertThat(item(form, "child.exit-this-year")).containsEntry("expectation", null);
    }

    @Test
    void givesTheNewestWhereNoVersionIsNamed() {
        speaking.asInspector("reader")
                .documentName("checklists/wholeForm")
                .variable("form", "TOWN")
                .execute()
                .path("form.version")
                .entity(String.class)
                .isEqualTo("2019-1");
    }

    @Test
    void answersNullToAVersionNeverPublished() {
        whole(FormKind.TOWN, "1998-1").path("form").valueIsNull();
    }

    private Response whole(FormKind form, String version) {
        return speaking.asInspector("reader")
                .documentName("checklists/wholeForm")
                .variable("form", form.name())
                .variable("version", version)
                .execute();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> item(Response form, String key) {
        return form.path("form.sections[*].items[?(@.key == '%s')]".formatted(key))
                .entityList(Map.class)
                .get()
                .getFirst();
    }
}
