package org.baoxue.answers.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;

import org.baoxue.answers.AFieldDay;
import org.baoxue.answers.ASheet;
import org.baoxue.shared.CitizenId;
import org.baoxue.support.ServiceTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.test.tester.GraphQlTester;

/// The children of a household, with those that the record lacks.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ChildBlockTests {

    @Autowired private ApplicationContext service;
    @Autowired private MongoTemplate mongo;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, "2019-AN-04", "617734");
    }

    @Test
    void keepsTheRollBackUntilTheInspectorHasSaidWhatTheySaw() {
        var visit = day.household();
        var block = visit.unit() + "-1";
        var sheet = day.sheet("ann", visit);
        var school = "sheet.blocks[0].fields[?(@.key == 'child.school@%s')]".formatted(block);
        var before = sheet.read();
        before.path("sheet.blocks[0].roll").valueIsNull();
        before.path(school + ".hidden").entityList(Boolean.class).containsExactly(true);
        sheet.save(batch().choice("child.observed@" + block, "at-school"));
        var after = sheet.read();
        after.path("sheet.blocks[0].roll.school")
                .entity(String.class)
                .satisfies(name -> assertThat(name).startsWith("学校"));
        after.path(school + ".recorded.text")
                .entityList(String.class)
                .satisfies(names -> assertThat(names.getFirst()).startsWith("学校"));
    }

    @Test
    void addsAChildThatTheRecordLacksAndTakesItBack() {
        var visit = day.household();
        var sheet = day.sheet("ann", visit);
        sheet.save(
                        batch().text("child.name@new-child-1", "李小草")
                                .yes("child.triple-receipt@new-child-1", true))
                .path("saveAnswers.results[*].result")
                .entityList(String.class)
                .containsExactly("SAVED", "SAVED");
        labels(sheet).containsExactly("孩子" + visit.unit(), "李小草");
        sheet.save(batch().value("child.name@new-child-1", null, 1));
        labels(sheet).containsExactly("孩子" + visit.unit());
    }

    @Test
    void keepsACorrectedCitizenIdMasked() {
        var visit = day.household();
        var block = visit.unit() + "-1";
        var sheet = day.sheet("ann", visit);
        var id = CitizenId.completing("61990120100101001");
        sheet.save(batch().text("child.citizen-id@" + block, id.value()));
        sheet.read()
                .path(
                        "sheet.blocks[0].fields[?(@.key == 'child.citizen-id@%s')].value.text"
                                .formatted(block))
                .entityList(String.class)
                .containsExactly(id.masked());
    }

    @Test
    void keepsNoPersonalNumberThatSomebodyWroteAnywhere() {
        var visit = day.household();
        var sheet = day.sheet("ann", visit);
        var id = CitizenId.completing("61990120100101003");
        var batch =
                batch().text("child.name@another-child", "李小草" + id.value())
                        .yes("child.triple-receipt@another-child", true)
                        .noting("电话 13912345678，身份证 " + id.value());
        // The answer was lost on the line: it is sent again.
        for (var sending = 0; sending < 2; sending++) {
            sheet.save(batch)
                    .path("saveAnswers.results[*].result")
                    .entityList(String.class)
                    .containsExactly("SAVED", "SAVED");
        }
        assertThat(
                        mongo.getCollection("sheets")
                                .find(new Document("_id", visit.id().value()))
                                .first())
                .asString()
                .contains("电话 139****5678，身份证 " + id.masked())
                .contains("李小草" + id.masked())
                .doesNotContain(id.value(), "13912345678");
    }

    private static GraphQlTester.EntityList<String> labels(ASheet sheet) {
        return sheet.read().path("sheet.blocks[*].label").entityList(String.class);
    }
}
