package org.baoxue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baoxue.audit.BrokenLink.Fault;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.store.Told;
import org.baoxue.support.ServiceTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyingTrailTests {

    @Autowired private Keeping keeping;
    @Autowired private Auditing auditing;
    @Autowired private Ageing ageing;
    @Autowired private Trail trail;
    @Autowired private MongoTemplate mongo;

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
        ageing.deleteBefore(trail.head("619818").orElseThrow(), Streams.day(3));
        assertThat(trail.firstSince("619818", Instant.EPOCH).orElseThrow().at())
                .isEqualTo(Streams.day(3));
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

    private void stream(String county, int links) {
        new Streams(keeping, auditing).begin(county, links);
    }

    private void more(String county, int first, int last) {
        new Streams(keeping, auditing).more(county, first, last);
    }

    private BrokenLink broken(String stream) {
        return Objects.requireNonNull(auditing.verify(stream).orElseThrow().broken());
    }

    private AuditEvent link(String stream, long sequence) {
        return trail.link(stream, sequence).orElseThrow();
    }

    private static Told told(int day) {
        return Streams.told("619818", day);
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
