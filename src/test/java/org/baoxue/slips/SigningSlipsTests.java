package org.baoxue.slips;

import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.Map;

/// Leader and members sign slips: each test another one.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class SigningSlipsTests {

    @Autowired private ApplicationContext service;
    private TeamsSlips team;

    @BeforeAll
    void begin() {
        team = TeamsSlips.compiled(service, "2019-SL-03", "619982");
    }

    @Test
    void refusesToSignWhileARowIsEmpty() {
        var id = team.id("village");
        team.edit(team.leader(), id, team.version(id), Map.of("suggestions", " "));
        team.mutate(team.leader(), "signSlip", id, team.version(id), Map.of())
                .path("signSlip.emptyRows")
                .entityList(String.class)
                .containsExactly("SUGGESTIONS");
    }

    @Test
    void dropsSignaturesWithANoticeWhenTheWordsChange() {
        var id = team.id("town");
        var seen = team.version(id);
        team.sign(team.leader(), id, seen)
                .path("signSlip.state")
                .entity(String.class)
                .isEqualTo("SIGNING");
        team.sign(team.member(), id, seen)
                .path("signSlip.signatures[*].line")
                .entityList(String.class)
                .containsExactly("LEADER", "MEMBER");
        team.sign(team.member(), id, seen)
                .path("signSlip.version")
                .entity(Integer.class)
                .isEqualTo(seen + 2);
        var edited = team.edit(team.leader(), id, team.version(id), Map.of("suggestions", "限期整改。"));
        edited.path("editSlip.state").entity(String.class).isEqualTo("DRAFT");
        edited.path("editSlip.droppedSignatures").entityList(Object.class).hasSize(2);
        team.sign(team.member(), id, seen)
                .path("signSlip.code")
                .entity(String.class)
                .isEqualTo("stale-version");
        team.sign(team.leader(), id, team.version(id))
                .path("signSlip.droppedSignatures[*].signer")
                .entityList(String.class)
                .containsExactly(team.member().id().value());
    }
}
