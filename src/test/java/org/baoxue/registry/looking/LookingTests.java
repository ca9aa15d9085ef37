package org.baoxue.registry.looking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.registry.ACounty;
import org.baoxue.shared.CitizenId;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.ExecutionGraphQlService;

import java.util.ArrayList;
import java.util.List;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class LookingTests {

    private static final String COUNTY = "617807";
    private static final String CHILD = COUNTY + "101201-00001-1";
    private static final String ALL =
            """
            { child(id: "%s") { citizenId fullCitizenId(reason: "%2$s") fullGuardianPhones(reason: "%2$s")
                                household { phone fullPhone(reason: "%2$s") } } }
            """;

    @Autowired private ExecutionGraphQlService service;
    @Autowired private MongoTemplate mongo;
    @Autowired private CommandCount commands;

    private String citizenId;

    @BeforeAll
    void families(@Autowired Speaking speaking) {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), COUNTY);
        for (var household : List.of(1, 2, 3)) {
            county.enter("enterHousehold", county.householdInput(household, "李大山"));
        }
        var child = county.childInput(1, 1, "李小花", "20110913");
        citizenId = String.valueOf(child.get("citizenId"));
        county.enter("enterChild", child);
    }

    @Test
    void showsWholeNumbersOnceTheLooksAreOnTheTrail() {
        assertThat(answer(office(), ALL.formatted(CHILD, "核对学籍信息")))
                .contains("citizenId=6199**********" + citizenId.substring(14))
                .contains("fullCitizenId=" + citizenId)
                .contains("fullGuardianPhones=[10000012345]")
                .contains("phone=100****2345", "fullPhone=10000012345");
        assertThat(looks("核对学籍信息"))
                .extracting(look -> look.get("action") + " " + look.get("subject"))
                .containsExactlyInAnyOrder(
                        "registry.citizenId.look " + CHILD,
                        "registry.phone.look " + CHILD,
                        "registry.phone.look " + CHILD.substring(0, 18));
        assertThat(looks("核对学籍信息"))
                .allSatisfy(look ->
                        assertThat(look)
                                .containsEntry("by", "office")
                                .containsEntry("stream", COUNTY)
                                .containsEntry("roles", List.of("CITY_OFFICE")));
    }

    @Test
    void bringsTheLooksOfAListOnTheTrailTogether() {
        var asked =
                "{ households(filter: {village: \"617807101201\"}) { edges { node {"
                        + " fullPhone(reason: \"电话通知入户\") } } } }";
        var sent =
                commands.during(() ->
                        assertThat(answer(office(), asked))
                                .containsPattern("(fullPhone=10000012345.*){3}"));
        assertThat(sent).containsOnlyOnce("insert trail");
        assertThat(looks("电话通知入户")).hasSize(3);
        assertThat(answer(office(), asked)).contains("cost=460");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "核对", "123456789", "....?!"})
    void showsNothingWithoutAReason(String reason) {
        assertThat(answer(office(), ALL.formatted(CHILD, reason)))
                .doesNotContain(citizenId)
                .doesNotContain("10000012345")
                .contains("invalid-value", "field=reason");
        assertThat(looks(reason)).isEmpty();
    }

    @Test
    void hidesWhoeverIsNamedInAReason() {
        assertThat(answer(office(), ALL.formatted(CHILD, "找不到" + citizenId))).contains(citizenId);
        assertThat(looks("找不到[身份证号]")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CITY_OFFICE", "COUNTY_OFFICE"})
    void showsNothingToOtherRoles(Role role) {
        var reason = "想看一看" + role;
        for (var field : List.of("fullCitizenId", "fullGuardianPhones")) {
            var asked =
                    "{ child(id: \"%s\") { %s(reason: \"%s\") } }".formatted(CHILD, field, reason);
            assertThat(answer(in(role, "000000"), asked))
                    .contains("forbidden")
                    .doesNotContain(citizenId, "10000012345");
        }
        assertThat(looks(reason)).isEmpty();
    }

    @Test
    void showsNothingOutOfReach() {
        assertThat(answer(in(Role.COUNTY_OFFICE, "617801"), ALL.formatted(CHILD, "核对其他县")))
                .contains("child=null");
        var both =
                caller(
                        "both",
                        new Grant(Role.TOWN, new Scope(COUNTY + "101")),
                        new Grant(Role.COUNTY_OFFICE, new Scope("617801")));
        assertThat(answer(both, ALL.formatted(CHILD, "核对其他县")))
                .contains("forbidden")
                .doesNotContain(citizenId, "10000012345");
        assertThat(looks("核对其他县")).isEmpty();
    }

    @Test
    void findsTheChildOfACitizenId() {
        var asked = "{ children(filter: {citizenId: \"%s\"}) { edges { node { id } } } }";
        assertThat(answer(office(), asked.formatted(citizenId))).contains("id=" + CHILD);
        assertThat(answer(in(Role.TOWN, "617801101"), asked.formatted(citizenId)))
                .contains("edges=[]");
        var wrong = citizenId.substring(0, 16) + "99";
        assertThat(answer(office(), asked.formatted(wrong)))
                .contains("field=filter.citizenId")
                .doesNotContain(wrong);
    }

    @Test
    void tellsTheTrailWhoSoughtAChildByItsCitizenId() {
        var asked = "{ children(filter: {%s: \"%s\"}) { edges { node { id } } } }";
        var seeker = caller("seeker", new Grant(Role.TOWN, new Scope(COUNTY + "101")));
        answer(seeker, asked.formatted("name", "李小花"));
        assertThat(looksBy("seeker")).isEmpty();

        answer(seeker, asked.formatted("citizenId", citizenId));
        answer(
                seeker,
                asked.formatted("citizenId", CitizenId.completing(COUNTY + "20110913999").value()));

        assertThat(looksBy("seeker"))
                .extracting(look -> look.get("action") + " " + look.get("subject"))
                .containsExactly(
                        "registry.citizenId.seek " + CHILD,
                        "registry.citizenId.seek " + COUNTY + "101");
        assertThat(looksBy("seeker").toString()).doesNotContain("20110913");
    }

    private List<Document> looksBy(String user) {
        return mongo.getCollection("trail")
                .find(new Document("stream", COUNTY).append("by", user))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private String answer(Caller by, String document) {
        return Speakers.answer(service, by, document).toSpecification().toString();
    }

    private List<Document> looks(String reason) {
        return mongo.getCollection("trail")
                .find(new Document("stream", COUNTY).append("reason", reason))
                .into(new ArrayList<>());
    }

    private static Caller office() {
        return caller("office", new Grant(Role.CITY_OFFICE, new Scope("617800")));
    }

    private static Caller in(Role role, String scope) {
        return caller("somebody", new Grant(role, new Scope(scope)));
    }
}
