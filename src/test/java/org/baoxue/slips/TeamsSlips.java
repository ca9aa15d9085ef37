package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.AReview;
import org.baoxue.support.AReview.Said;
import org.baoxue.support.Speakers.Speaking;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.Map;

/// The second team of a small review with its slips, through the API.
final class TeamsSlips {

    static final int TEAM = 2;

    private final Speaking speaking;
    private final Slips slips;
    private final AReview review;

    private TeamsSlips(ApplicationContext service, AReview review) {
        this.speaking = service.getBean(Speaking.class);
        this.slips = service.getBean(Slips.class);
        this.review = review;
    }

    /// Nothing is answered yet.
    static TeamsSlips inTheField(ApplicationContext service, String review, String county) {
        return new TeamsSlips(service, AReview.inTheField(service, review, county));
    }

    /// Every checklist is accepted, and the slips are compiled; a home lacks its receipt.
    static TeamsSlips compiled(ApplicationContext service, String review, String county) {
        var made = inTheField(service, review, county);
        var home = made.review.visit(TEAM, FormKind.HOUSEHOLD);
        var receipt = "child.triple-receipt@" + home.unit() + "-1";
        var heard = new Said(Map.of("yes", false), "监护人" + home.unit() + "称未收到");
        made.review.accepted(home, Map.of(receipt, heard)).accepted(TEAM);
        made.compile(made.leader());
        return made;
    }

    AReview review() {
        return review;
    }

    Caller leader() {
        return review.leader(TEAM);
    }

    Caller member() {
        return review.member(TEAM);
    }

    GraphQlTester.Response compile(Caller by) {
        return speaking.as(by)
                .documentName("slips/compileSlips")
                .variable("team", review.team(TEAM).value())
                .execute();
    }

    GraphQlTester.Response read(Caller by, String id) {
        return speaking.as(by).documentName("slips/slip").variable("id", id).execute();
    }

    GraphQlTester.Response edit(Caller by, String id, int version, Map<String, ?> rows) {
        return mutate(by, "editSlip", id, version, Map.of("rows", rows));
    }

    GraphQlTester.Response sign(Caller by, String id, int version) {
        return mutate(by, "signSlip", id, version, Map.of());
    }

    GraphQlTester.Response revise(String id, String reason) {
        return speaking.as(leader())
                .documentName("slips/reviseSlip")
                .variable("slip", id)
                .variable("reason", reason)
                .execute();
    }

    GraphQlTester.Response mutate(
            Caller by, String document, String id, int version, Map<String, ?> more) {
        var request =
                speaking.as(by)
                        .documentName("slips/" + document)
                        .variable("slip", id)
                        .variable("version", version);
        more.forEach(request::variable);
        return request.execute();
    }

    /// Signed by both, and final.
    GraphQlTester.Response finalised(String id) {
        sign(leader(), id, version(id));
        sign(member(), id, version(id));
        return mutate(leader(), "finaliseSlip", id, version(id), Map.of());
    }

    Slip slip(String id) {
        return slips.find(new SlipId(id)).orElseThrow();
    }

    /// The first slip of a kind of unit.
    String id(String kind) {
        return slips.ofTeam(review.team(TEAM)).stream()
                .filter(slip -> slip.subject().kind().code().equals(kind))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    int version(String id) {
        return slip(id).version();
    }
}
