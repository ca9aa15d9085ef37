package org.baoxue.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import static java.util.Objects.requireNonNull;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.shared.UserId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import java.util.List;

/// Whoever is shut out while they sign in, after their password was found right and before there is
/// a session that could be ended, gets none.
@ServiceTest
class ShutOutMeanwhileTests {

    private static final String PASSWORD = "a password to sign in by";
    private static final Caller ADMIN = Speakers.caller("keeper", Role.ADMINISTRATOR);

    @Autowired private KeepingAccounts keeping;
    @Autowired private People people;
    @Autowired private AuthenticationProvider signingIn;
    @Autowired private MongoTemplate mongo;
    @Autowired private SessionRepository<?> sessions;

    @Test
    void whoeverIsNotShutOutHasASession() {
        var signedIn = signedIn("meanwhile-kept");
        assertThat(sessions.findById(saved(sessions, signedIn))).isNotNull();
    }

    @Test
    void anAccountIsClosed() {
        var signedIn = signedIn("meanwhile-closed");
        keeping.close(new UserId("meanwhile-closed"), ADMIN);
        staysOut(signedIn);
    }

    @Test
    void anAccountIsGivenAnotherPassword() {
        var signedIn = signedIn("meanwhile-reset");
        keeping.resetPassword(new UserId("meanwhile-reset"), ADMIN);
        staysOut(signedIn);
    }

    @Test
    void anAccountIsGivenOtherRoles() {
        var signedIn = signedIn("meanwhile-moved");
        keeping.correct(account("meanwhile-moved", Role.AUDITOR), ADMIN);
        staysOut(signedIn);
    }

    private void staysOut(Authentication signedIn) {
        assertThat(sessions.findById(saved(sessions, signedIn))).isNull();
        var theirs = Query.query(Criteria.where("account").is(signedIn.getName()));
        assertThat(mongo.count(theirs, "sessions")).isZero();
    }

    private static <S extends Session> String saved(
            SessionRepository<S> sessions, Authentication signedIn) {
        var session = sessions.createSession();
        session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(signedIn));
        sessions.save(session);
        return session.getId();
    }

    private Authentication signedIn(String id) {
        people.open(List.of(account(id, Role.INSPECTOR)), PASSWORD);
        return requireNonNull(
                signingIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(id, PASSWORD)));
    }
}
