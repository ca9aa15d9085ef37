package org.baoxue.registry.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.ExecutionGraphQlService;

import java.time.Instant;
import java.util.List;

/// Tries to get more out of break-glass than one record, for one person, for a while, to be read.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class OpeningRecordsTests {

    private static final String CHILD = "617752102201-00001-1";
    private static final String HOUSEHOLD = "617752102201-00001";
    private static final String UNKNOWN = "617752102201-00099-1";

    @Autowired private ExecutionGraphQlService service;
    @Autowired private OpeningRecords opening;
    @Autowired private MongoTemplate mongo;

    @BeforeAll
    void twoCounties(@Autowired Keeping keeping) {
        SmallCounty.entered(keeping, "617751");
        SmallCounty.entered(keeping, "617752");
    }

    @Test
    void opensOneRecordToOnePerson() {
        var anna = town("anna");
        var asked =
                "{ child(id: \"%s\") { name guardians { name } village { name town { name } }"
                        + " school { name town { name } } history { by } } }";
        assertThat(answer(anna, asked.formatted(CHILD)))
                .isEqualTo(answer(anna, asked.formatted(UNKNOWN)));
        assertThat(answer(anna, open("Child", CHILD))).contains("RecordOpening", "until=");
        assertThat(answer(anna, asked.formatted(CHILD)))
                .contains("name=孩子617752102201-00001", "村617752102201", "镇617752102", "学校617752102")
                .doesNotContain("errors");
        for (var other : new Caller[] {town("berta"), county("617751"), school("carla")}) {
            assertThat(answer(other, asked.formatted(CHILD))).contains("child=null");
        }
        assertThat(answer(anna, asked.formatted(CHILD.replace("00001-1", "00002-1"))))
                .contains("child=null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ child(id: \"%s\") { id household { head phone children { id name } } } }",
                "{ household(id: \"617752102201-00001\") { id head } child(id: \"%s\") { id } }",
                "{ children(filter: {household: \"617752102201-00001\"}) { edges { node { id name }"
                        + " } } child(id: \"%s\") { id } }",
                "{ child(id: \"%s\") { id village { id } } children(filter: {village:"
                        + " \"617752102201\"}) { edges { node { id name } } } }",
            })
    void showsNothingBesideTheChild(String asked) {
        var dora = town("dora");
        answer(dora, open("Child", CHILD));
        assertThat(answer(dora, asked.formatted(CHILD)))
                .contains("child={id=" + CHILD)
                .doesNotContain("户主", "孩子", "errors");
    }

    @Test
    void showsNoChildOfAnOpenHousehold() {
        var emil = town("emil");
        answer(emil, open("Household", HOUSEHOLD));
        assertThat(
                        answer(
                                emil,
                                """
                                { household(id: "%s") { head village { name } town { name } children { id name } }
                                  child(id: "%s") { name } }
                                """
                                        .formatted(HOUSEHOLD, CHILD)))
                .contains("户主" + HOUSEHOLD, "镇617752102", "children=[]", "child=null")
                .doesNotContain("孩子");
    }

    @Test
    void correctsNothingThroughIt() {
        var frida = town("frida");
        var correction =
                """
                mutation { child: correctChild(version: 0, input: {id: "%s", name: "改名"}) { __typename }
                  household: correctHousehold(version: 0, input: {id: "%s", head: "改名"}) { __typename } }
                """
                        .formatted(CHILD, HOUSEHOLD);
        var before = answer(frida, correction);
        answer(frida, open("Child", CHILD));
        answer(frida, open("Household", HOUSEHOLD));
        assertThat(answer(frida, correction)).isEqualTo(before).doesNotContain("Child}");
    }

    @Test
    void showsNoWholeNumber() {
        var office = caller("ottilie", new Grant(Role.COUNTY_OFFICE, new Scope("617751")));
        answer(office, open("Child", CHILD));
        answer(office, open("Household", HOUSEHOLD));
        var masked = answer(office, "{ child(id: \"%s\") { citizenId } }".formatted(CHILD));
        assertThat(masked).containsPattern("6199\\*{10}\\d{3}[\\dX]");
        for (var whole :
                List.of(
                        "{ child(id: \"%s\") { fullCitizenId(reason: \"核实身份\") } }"
                                .formatted(CHILD),
                        "{ child(id: \"%s\") { fullGuardianPhones(reason: \"联系家长\") } }"
                                .formatted(CHILD),
                        "{ household(id: \"%s\") { fullPhone(reason: \"联系户主\") } }"
                                .formatted(HOUSEHOLD))) {
            assertThat(answer(office, whole))
                    .contains("forbidden")
                    .doesNotContainPattern("\\d{17}[\\dX]");
        }
    }

    @Test
    void isClosedAgainAtItsEnd() {
        var gerda = town("gerda");
        answer(gerda, open("Child", CHILD));
        var asked = "{ child(id: \"%s\") { id } }".formatted(CHILD);
        assertThat(answer(gerda, asked)).contains("child={");
        mongo.updateFirst(
                Query.query(Criteria.where("by").is("gerda").and("subject").is(CHILD)),
                Update.update("until", Instant.now()),
                RecordOpening.class);
        assertThat(answer(gerda, asked)).contains("child=null");
    }

    @Test
    void anOpeningIsOfNoUseToARoleThatMayOpenNothing() {
        answer(town("hanna"), open("Child", CHILD));
        var moved = caller("hanna", new Grant(Role.CITY_OFFICE, new Scope("617800")));
        assertThat(answer(moved, "{ child(id: \"%s\") { id } }".formatted(CHILD)))
                .contains("child=null");
    }

    @Test
    void aCodeThatNothingHasIsOpenedLikeAnyOther() {
        var ida = town("ida");
        assertThat(answer(ida, open("Child", UNKNOWN)))
                .matches("(?s).*__typename=RecordOpening, subject=" + UNKNOWN + ", until=.*");
        assertThat(answer(ida, "{ child(id: \"%s\") { id } }".formatted(UNKNOWN)))
                .contains("child=null");
        assertThat(openings(county("617752")))
                .contains("subject=" + UNKNOWN + ", by=ida, found=false");
        assertThat(answer(ida, open("Child", UNKNOWN).replace("until", "until found")))
                .contains("forbidden");
    }

    @Test
    void tellsTheOfficesWhereTheRecordLies() {
        answer(town("jana"), open("Household", HOUSEHOLD));
        assertThat(openings(county("617752"))).contains("by=jana, found=true");
        assertThat(openings(in(Role.CITY_OFFICE, "617700"))).contains("by=jana, found=true");
        assertThat(openings(county("617751"))).doesNotContain("jana");
        assertThat(openings(in(Role.CITY_OFFICE, "617800"))).doesNotContain("jana");
        assertThat(openings(town("jana"))).contains("forbidden");
    }

    @Test
    void whatSomebodyHasSeenIsStillToBeSeenByTheOthers() {
        var id =
                answer(town("kurt"), open("Child", CHILD))
                        .replaceAll("(?s).*id=(kurt:[\\d-]+:1).*", "$1");
        var see = "mutation { seeOpening(id: \"%s\") { __typename } }".formatted(id);
        assertThat(answer(county("617751"), see))
                .contains("UnknownId")
                .isEqualTo(answer(county("617751"), see.replace(":1\"", ":99\"")));
        var county = county("617752");
        assertThat(answer(county, see)).contains("RecordOpening");
        assertThat(answer(county, see)).contains("RecordOpening");
        var unseen = "{ openings(filter: {unseen: true}, last: 100) { edges { node { by } } } }";
        assertThat(answer(county, unseen)).doesNotContain("kurt");
        assertThat(answer(in(Role.CITY_OFFICE, "617700"), unseen)).contains("kurt");
    }

    @Test
    void asksForAReasonAndKeepsNoNumberInIt() {
        var lena = town("lena");
        assertThat(answer(lena, open("Child", CHILD).replace("走访核实", "1234")))
                .contains("InvalidValue");
        assertThat(answer(lena, open("Child", CHILD).replace("走访核实", "核".repeat(201))))
                .contains("InvalidValue");
        answer(lena, open("Child", CHILD).replace("走访核实", "家长报619901201003070018走失"));
        assertThat(openings(county("617752")))
                .contains("reason=家长报[身份证号]走失")
                .doesNotContain("619901201003070018");
        assertThat(
                        answer(
                                in(Role.CITY_OFFICE, "000000"),
                                "{ auditEvents(filter: {subject: \"%s\", by: \"lena\"}) { edges { node { action"
                                                .formatted(CHILD)
                                        + " reason } } } }"))
                .contains("registry.record.open", "家长报[身份证号]走失");
    }

    @Test
    void opensNothingThatIsWithinReach() {
        assertThat(answer(in(Role.TOWN, "617752102"), open("Child", CHILD)))
                .contains("within-reach");
        assertThat(answer(school("617752102-S01", "martha"), open("Child", CHILD)))
                .contains("within-reach");
    }

    @Test
    void aSchoolOpensNoHouseholdAndNoProgramOpensAnything() {
        assertThat(answer(school("nora"), open("Household", HOUSEHOLD))).contains("NotPermitted");
        assertThat(answer(in(Role.ADMINISTRATOR, "000000"), open("Child", CHILD)))
                .contains("NotPermitted");
        assertThat(opening.child(new ChildId(CHILD), "核实", town("otto"), false).objection())
                .containsInstanceOf(NotPermitted.class);
    }

    private static String open(String kind, String id) {
        return "mutation { open%s(id: \"%s\", reason: \"走访核实\") { __typename ... on RecordOpening { subject until id } ... on"
                        .formatted(kind, id)
                + " InvalidValue { field fault } } }";
    }

    private String openings(Caller office) {
        return answer(
                office, "{ openings(last: 100) { edges { node { subject by found reason } } } }");
    }

    private static Caller town(String name) {
        return caller(name, new Grant(Role.TOWN, new Scope("617751101")));
    }

    private static Caller county(String code) {
        return in(Role.COUNTY_OFFICE, code);
    }

    private static Caller school(String name) {
        return school("617751101-S01", name);
    }

    private static Caller school(String code, String name) {
        return caller(name, new Grant(Role.SCHOOL, new Scope(code)));
    }

    private static Caller in(Role role, String scope) {
        return caller("office-" + scope, new Grant(role, new Scope(scope)));
    }

    private String answer(Caller caller, String document) {
        return Speakers.answer(service, caller, document).toSpecification().toString();
    }
}
