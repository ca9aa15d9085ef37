package org.baoxue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.baoxue.support.AReview;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The trail as offices and auditors read it, each as far as it concerns them.
@ServiceTest
class ReadingTrailTests {

    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Auditing auditing;
    @Autowired private Trail trail;
    @Autowired private Speakers.Speaking speaking;
    @Autowired private ApplicationContext context;
    @Autowired private ExecutionGraphQlService service;

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
        IntStream.rangeClosed(1, 3)
                .forEach(day -> trail.append(List.of(Streams.told("619829", day))));
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
        assertThat(told(office, "{ auditEvents(last: 100) { edges { node { stream } } } }"))
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

    private static NewAccount account(String id, String... towns) {
        var grants =
                Stream.of(towns)
                        .map(town -> new Grant(Role.TOWN, new Scope(town)))
                        .collect(Collectors.toSet());
        return new NewAccount(new UserId(id), "甲", grants, Set.of());
    }

    private void stream(String county, int links) {
        new Streams(keeping, auditing).begin(county, links);
    }
}
