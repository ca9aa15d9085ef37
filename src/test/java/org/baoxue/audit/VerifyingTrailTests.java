package org.baoxue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.audit.BrokenLink.Fault;
import org.baoxue.registry.Town;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Told;
import org.baoxue.support.AReview;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.ExecutionGraphQlService;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyingTrailTests {

    private static final Caller KEEPER = Speakers.caller("county", Role.COUNTY_OFFICE);

    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Auditing auditing;
    @Autowired private Ageing ageing;
    @Autowired private Trail trail;
    @Autowired private MongoTemplate mongo;
    @Autowired private Speakers.Speaking speaking;
    @Autowired private ApplicationContext context;
    @Autowired private ExecutionGraphQlService service;

    @Test
    void findsASoundStreamSound() {
        stream("619811", 5);
        var verified = auditing.verify("619811").orElseThrow();
        assertThat(verified.broken()).isNull();
        assertThat(verified.links()).isEqualTo(5);
        assertThat(auditing.verify("619899")).isEmpty();
    }

    @Test
    void namesALinkThatSaysSomethingElse() {
        stream("619812", 5);
        change("619812", 3, Update.update("by", "somebody"));
        assertThat(broken("619812")).isEqualTo(new BrokenLink(3, Fault.ALTERED));
    }

    @Test
    void tellsTheLogEachDayOfAStreamThatDoesNotHold(CapturedOutput output) {
        stream("619825", 3);
        change("619825", 2, Update.update("by", "somebody"));
        ageing.age();
        assertThat(output).contains("Trail: 619825 does not hold from link 2 on: ALTERED");
    }

    @Test
    void namesALinkThatWasTakenOut() {
        stream("619813", 5);
        remove("619813", 2);
        assertThat(broken("619813")).isEqualTo(new BrokenLink(2, Fault.MISSING));
    }

    @Test
    void namesTheFirstOfTwoLinksThatChangedPlaces() {
        stream("619814", 5);
        var second = stored("619814", 2);
        var fourth = stored("619814", 4);
        mongo.save(new Document(second).append("_id", AuditEvent.id("619814", 4)), "trail");
        mongo.save(new Document(fourth).append("_id", AuditEvent.id("619814", 2)), "trail");
        assertThat(broken("619814")).isEqualTo(new BrokenLink(2, Fault.MOVED));
    }

    @Test
    void namesTheLinkThatFollowsOneWrittenAnew() {
        stream("619815", 5);
        var forged = AuditEvent.of(told(link("619815", 3)), link("619815", 2).asHead());
        mongo.save(forged);
        assertThat(broken("619815")).isEqualTo(new BrokenLink(4, Fault.UNLINKED));
    }

    @Test
    void namesTheFirstLinkThatLacksAtTheEnd() {
        stream("619816", 5);
        remove("619816", 4);
        remove("619816", 5);
        assertThat(broken("619816")).isEqualTo(new BrokenLink(4, Fault.CUT_OFF));
    }

    @Test
    void namesTheFormerHeadThatWasCutOffThoughTheStreamWentOn() {
        stream("619822", 5);
        remove("619822", 4);
        remove("619822", 5);
        more("619822", 6, 8);
        assertThat(link("619822", 6).subject()).isEqualTo("619822108");
        assertThat(broken("619822")).isEqualTo(new BrokenLink(5, Fault.REWRITTEN));
        more("619822", 9, 9);
        assertThat(broken("619822")).isEqualTo(new BrokenLink(5, Fault.REWRITTEN));
    }

    @Test
    void namesAHeadThatWasWrittenAnew() {
        stream("619817", 3);
        var forged = AuditEvent.of(told(link("619817", 3)), link("619817", 2).asHead());
        mongo.save(forged);
        assertThat(broken("619817")).isEqualTo(new BrokenLink(3, Fault.REWRITTEN));
        mongo.remove(Query.query(Criteria.where("_id").is("619817")), TrailHead.class);
        assertThat(broken("619817")).isEqualTo(new BrokenLink(3, Fault.NO_HEAD));
    }

    @Test
    void verifiesWhatIsKeptAfterTheOldestPartWasDeleted() {
        IntStream.rangeClosed(1, 5).forEach(day -> trail.append(List.of(told(day))));
        ageing.deleteBefore(trail.head("619818").orElseThrow(), day(3));
        assertThat(trail.firstSince("619818", Instant.EPOCH).orElseThrow().at()).isEqualTo(day(3));
        var verified = auditing.verify("619818").orElseThrow();
        assertThat(verified.broken()).isNull();
        assertThat(verified.links()).isEqualTo(4);
        assertThat(link("619818", 6).action()).isEqualTo("audit.trail.delete");
        remove("619818", 3);
        assertThat(broken("619818")).isEqualTo(new BrokenLink(3, Fault.MISSING));
    }

    @Test
    void keepsAtLeastHalfAYear() {
        assertThat(new TrailSettings(Duration.ofDays(180)).keep()).isNotNull();
        assertThatThrownBy(() -> new TrailSettings(Duration.ofDays(179)))
                .hasMessageContaining("180d");
    }

    @Test
    void showsEventsOfARecordAPersonAndATimeAndVerifies() {
        stream("619819", 4);
        var page =
                speaking.asCityOffice()
                        .document(
                                """
                                { auditEvents(filter: {subject: "619819103", by: "county",
                                    from: "2020-01-01T00:00:00Z"}) {
                                    edges { node { sequence action roles fields before after hash } }
                                    pageInfo { hasNextPage endCursor } }
                                  verifyTrail(stream: "619819") { sound links head { sequence } broken { fault } }
                                  trailHeads { stream hash } }
                                """)
                        .execute();
        page.path("auditEvents.edges[*].node.sequence").entityList(Long.class).containsExactly(3L);
        page.path("verifyTrail.sound").entity(Boolean.class).isEqualTo(true);
        page.path("verifyTrail.head.sequence").entity(Long.class).isEqualTo(4L);
    }

    @Test
    void showsEventsOfAKind() {
        IntStream.rangeClosed(1, 3).forEach(day -> trail.append(List.of(told("619829", day))));
        stream("619829", 1);
        var page =
                speaking.asCityOffice()
                        .document(
                                """
                                { auditEvents(filter: {action: "some.thing"}, first: 100) {
                                    edges { node { stream sequence action } } } }
                                """)
                        .execute();
        page.path("auditEvents.edges[*].node.action")
                .entityList(String.class)
                .satisfies(actions -> assertThat(actions).containsOnly("some.thing"));
        page.path("auditEvents.edges[?(@.node.stream == '619829')].node.sequence")
                .entityList(Long.class)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesThroughEventsPageByPage() {
        stream("619820", 5);
        var read = new ArrayList<Long>();
        var after = "";
        do {
            var page =
                    speaking.asCityOffice()
                            .document(
                                    """
                                    query($after: String) {
                                      auditEvents(filter: {stream: "619820"}, first: 2, after: $after) {
                                        edges { node { sequence } } pageInfo { hasNextPage endCursor } } }
                                    """)
                            .variable("after", after.isEmpty() ? null : after)
                            .execute();
            read.addAll(
                    page.path("auditEvents.edges[*].node.sequence").entityList(Long.class).get());
            after =
                    page.path("auditEvents.pageInfo.hasNextPage").entity(Boolean.class).get()
                            ? page.path("auditEvents.pageInfo.endCursor").entity(String.class).get()
                            : "";
        } while (!after.isEmpty());
        assertThat(read).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void tellsNobodyElse() {
        speaking.asCountyOffice()
                .document("{ trailHeads { hash } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).isNotEmpty());
    }

    @Test
    void tellsAnOfficeOfItsOwnCountiesAndReviewsAlone() {
        stream("619823", 2);
        stream("618823", 2);
        AReview.planned(context, "2019-TR-01", "619824");
        AReview.planned(context, "2019-TR-02", "618824");
        var office = Speakers.caller("of-a-city", new Grant(Role.CITY_OFFICE, new Scope("619800")));
        assertThat(told(office, "{ trailHeads { stream } }"))
                .contains("619823", "2019-TR-01")
                .doesNotContain("618823", "2019-TR-02", "access");
        assertThat(told(office, "{ auditEvents(first: 100) { edges { node { stream } } } }"))
                .contains("619823", "2019-TR-01")
                .doesNotContain("618823", "2019-TR-02", "access");
        assertThat(told(office, "{ verifyTrail(stream: \"618823\") { sound } }")).contains("null");
        assertThat(told(office, "{ verifyTrail(stream: \"2019-TR-02\") { sound } }"))
                .contains("null");
        assertThat(told(office, "{ verifyTrail(stream: \"2019-TR-01\") { sound } }"))
                .contains("true");
    }

    @Test
    void tellsAnOfficeWhatIsDoneToTheAccountsOfItsPeopleAndToNoOthers() {
        people.open(
                List.of(
                        account("tr-within", "617625101"),
                        account("tr-beyond", "618625101"),
                        account("tr-both", "617625101", "618625101")),
                "a password of theirs");
        var office = Speakers.caller("of-a-city", new Grant(Role.CITY_OFFICE, new Scope("617600")));
        assertThat(told(office, "{ auditEvents(last: 100) { edges { node { action subject } } } }"))
                .contains("{action=access.account.open, subject=tr-within}")
                .doesNotContain("tr-beyond", "tr-both");
        assertThat(told(office, "{ verifyTrail(stream: \"access\") { sound } }")).contains("null");
    }

    private static NewAccount account(String id, String... towns) {
        var grants =
                Stream.of(towns)
                        .map(town -> new Grant(Role.TOWN, new Scope(town)))
                        .collect(Collectors.toSet());
        return new NewAccount(new UserId(id), "甲", grants, Set.of());
    }

    @Test
    void handsTheTrailOutSoThatAnyoneCanHashIt() throws IOException {
        stream("619821", 2);
        var text = new StringBuilder();
        try (var links = trail.links("619821")) {
            TrailCsv.write(links, text);
        }
        var last = text.toString().strip().lines().toList().getLast().split(",", -1);
        var said = String.join("\n", List.of(last).subList(0, last.length - 1));
        assertThat(Sha256.sum(said).hex()).isEqualTo(last[last.length - 1]);
    }

    private String told(Caller caller, String document) {
        return Speakers.answer(service, caller, document).toSpecification().toString();
    }

    /// A stream of so many links.
    private void stream(String county, int links) {
        more(county, 1, links);
        assertThat(auditing.verify(county).orElseThrow().sound()).isTrue();
    }

    /// Enters towns of these numbers, and relays what that tells.
    private void more(String county, int first, int last) {
        IntStream.rangeClosed(first, last)
                .mapToObj(n -> Town.of(new TownId(county + "10" + n), "镇"))
                .forEach(town -> assertThat(keeping.enter(town, KEEPER).objection()).isEmpty());
        auditing.verify(county);
    }

    private BrokenLink broken(String stream) {
        return Objects.requireNonNull(auditing.verify(stream).orElseThrow().broken());
    }

    private AuditEvent link(String stream, long sequence) {
        return trail.link(stream, sequence).orElseThrow();
    }

    private static Told told(int day) {
        return told("619818", day);
    }

    private static Told told(String stream, int day) {
        return new Told(
                stream + "-act" + day,
                stream,
                day(day),
                "some.thing",
                stream + "101",
                new UserId("county"),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Instant day(int day) {
        return Instant.parse("2019-10-22T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static Told told(AuditEvent link) {
        return new Told(
                link.act(),
                link.stream(),
                link.at(),
                "another.thing",
                link.subject(),
                link.by(),
                link.roles(),
                link.address(),
                link.fields(),
                link.before(),
                link.after(),
                null);
    }

    private Document stored(String stream, long sequence) {
        return Objects.requireNonNull(
                mongo.findById(AuditEvent.id(stream, sequence), Document.class, "trail"));
    }

    private void change(String stream, long sequence, Update update) {
        mongo.updateFirst(of(stream, sequence), update, AuditEvent.class);
    }

    private void remove(String stream, long sequence) {
        mongo.remove(of(stream, sequence), AuditEvent.class);
    }

    private static Query of(String stream, long sequence) {
        return Query.query(Criteria.where("_id").is(AuditEvent.id(stream, sequence)));
    }
}
