package org.baoxue.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.AReview;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.Set;

/// What a member is to the team, as the account stands that the member comes with.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class StandingTests {

    @Autowired private Assignments assignments;
    @Autowired private CommandCount commands;
    private AReview review;

    @BeforeAll
    void aReview(@Autowired ApplicationContext service) {
        review = AReview.inTheField(service, "2019-SD-01", "617731");
    }

    @Test
    void aMemberInspectsForTheOwnTeamAlone() {
        assertThat(standing(review.leader(2))).isEqualTo(Standing.LEADER);
        assertThat(standing(review.member(2))).isEqualTo(Standing.MEMBER);
        assertThat(standing(review.member(1))).isEqualTo(Standing.STRANGER);
        assertThat(assignments.hasLeft(review.member(2), review.team(2))).isFalse();
    }

    @Test
    void nobodyInspectsOnceTheirTaskLiesElsewhere() {
        var moved = new Grant(Role.INSPECTOR, new Scope("617800"));
        staysAway(member(Set.of(moved), Set.of()));
        var ofTheCity = new Grant(Role.INSPECTOR, new Scope("617700"));
        assertThat(standing(member(Set.of(ofTheCity), Set.of()))).isEqualTo(Standing.MEMBER);
    }

    @Test
    void nobodyInspectsAPlaceThatTheyHaveComeToBelongTo() {
        var village = review.visit(2, FormKind.VILLAGE).unit();
        var school = review.visit(2, FormKind.SCHOOL).unit();
        var town = review.visit(2, FormKind.TOWN).unit();
        var everywhere = review.member(2).grants();
        for (var place : Set.of(village, school, town, "617731")) {
            staysAway(member(everywhere, Set.of(place)));
        }
        var otherTown = review.visit(1, FormKind.TOWN).unit();
        assertThat(standing(member(everywhere, Set.of(otherTown, "110101"))))
                .isEqualTo(Standing.MEMBER);
    }

    @Test
    void askingCostsOneCommandAndOneMoreForWhoBelongsToTheCounty() {
        standing(review.member(2));
        assertThat(commands.during(() -> standing(review.member(2)))).hasSize(1);
        var near = member(review.member(2).grants(), Set.of(review.visit(1, FormKind.TOWN).unit()));
        assertThat(commands.during(() -> standing(near))).hasSize(2);
    }

    private void staysAway(Caller member) {
        assertThat(standing(member)).isEqualTo(Standing.STRANGER);
        assertThat(assignments.teamsOf(member)).isEmpty();
        assertThat(assignments.hasLeft(member, review.team(2))).isTrue();
    }

    private Standing standing(Caller caller) {
        return assignments.standing(caller, review.team(2));
    }

    private Caller member(Set<Grant> grants, Set<String> belongsTo) {
        var member = review.member(2);
        return new Caller(member.id(), member.name(), grants, belongsTo);
    }
}
