package org.baoxue.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.access.password.Password;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@ServiceTest
class KeepingAccountsTests {

    private static final Caller ADMIN = Speakers.caller("keeper", Role.ADMINISTRATOR);

    @Autowired private KeepingAccounts keeping;
    @Autowired private Speaking speaking;
    @Autowired private Accounts accounts;
    @Autowired private PasswordEncoder passwords;
    @Autowired private Callers callers;
    @Autowired private MongoTemplate mongo;

    @Test
    void anAccountIsOpenedOnceAndItsPasswordToldOnce() {
        var wanted = wanted("kept-once", "吴一");

        var opened = done(keeping.create(wanted, ADMIN));
        assertThat(stored("kept-once").given()).isTrue();
        assertThat(
                        passwords.matches(
                                Objects.requireNonNull(opened.firstPassword()),
                                stored("kept-once").hash()))
                .isTrue();

        assertThat(done(keeping.create(wanted, ADMIN)).firstPassword()).isNull();
        assertThat(keeping.create(wanted("kept-once", "吴二"), ADMIN).objection())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.details()).contains("already-taken"));
    }

    /// So that a change to one that stands since then is told as no more than it is.
    @Test
    void anAccountIsStoredAsTheOlderOnesAre() {
        keeping.create(wanted("kept-alias", "吴零"), ADMIN);

        assertThat(mongo.findById("kept-alias", Document.class, "accounts"))
                .containsEntry("_class", "org.baoxue.access.Account");
    }

    @Test
    void aPasswordThatWasResetIsANewFirstOne() {
        keeping.create(wanted("kept-reset", "吴三"), ADMIN);
        var before = stored("kept-reset");

        var text = done(keeping.resetPassword(new UserId("kept-reset"), ADMIN)).firstPassword();

        var after = stored("kept-reset");
        assertThat(after.given()).isTrue();
        assertThat(after.earlier()).containsExactly(before.hash());
        assertThat(passwords.matches(Objects.requireNonNull(text), after.hash())).isTrue();
    }

    @Test
    void anAccountIsGivenOtherRolesAndPlaces() {
        var id = new UserId("kept-moved");
        keeping.create(wanted("kept-moved", "吴六"), ADMIN);
        var town = Set.of(new Grant(Role.TOWN, new Scope("619901101")));
        var next = new NewAccount(id, "吴陆", town, Set.of("619901101"));
        assertThat(done(keeping.correct(next, ADMIN)).version()).isEqualTo(1);
        assertThat(done(keeping.correct(next, ADMIN)).version()).isEqualTo(1);
        assertThat(callers.of(id).orElseThrow().grants()).isEqualTo(town);
        assertThat(accounts.find(id).orElseThrow().password()).isNotNull();
        assertThat(keeping.correct(wanted("nobody-kept", "无"), ADMIN).objection()).isPresent();
        assertThat(keeping.correct(wanted("kept-moved", " "), ADMIN).objection()).isPresent();
        assertThat(told("kept-moved"))
                .containsExactlyInAnyOrder("access.account.open", "access.account.correct");
    }

    @Test
    void nobodyComesInByAClosedAccountUntilItIsOpenedAgain() {
        var id = new UserId("kept-closed");
        keeping.create(wanted("kept-closed", "吴四"), ADMIN);

        assertThat(done(keeping.close(id, ADMIN)).closedAt()).isNotNull();
        assertThat(callers.of(id)).isEmpty();

        assertThat(done(keeping.reopen(id, ADMIN)).closedAt()).isNull();
        assertThat(callers.of(id)).isPresent();
    }

    @Test
    void whatIsDoneToAnAccountIsToldByTheSameWrite() {
        var id = new UserId("kept-told");
        keeping.create(wanted("kept-told", "吴五"), ADMIN);
        keeping.close(id, ADMIN);
        keeping.close(id, ADMIN);
        assertThat(told("kept-told"))
                .containsExactlyInAnyOrder("access.account.open", "access.account.close");
    }

    @Test
    void anAdministratorReachesNoAccountBeyondTheOwnScope() {
        var ofTheCity = Speakers.caller("city", new Grant(Role.ADMINISTRATOR, new Scope("618800")));
        var beyond = wanted("kept-beyond", "吴七");
        assertThat(keeping.create(beyond, ofTheCity).objection())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.details()).contains("beyond-your-scope"));
        keeping.create(beyond, ADMIN);
        var within = wanted("kept-beyond", "吴七", new Grant(Role.TOWN, new Scope("618801101")));
        for (var outcome :
                List.of(
                        keeping.correct(within, ofTheCity),
                        keeping.close(beyond.id(), ofTheCity),
                        keeping.reopen(beyond.id(), ofTheCity),
                        keeping.resetPassword(beyond.id(), ofTheCity))) {
            assertThat(outcome.objection()).get().isInstanceOf(UnknownId.class);
        }
        keeping.correct(within, ADMIN);
        assertThat(done(keeping.close(beyond.id(), ofTheCity)).closedAt()).isNotNull();
    }

    @Test
    void anAdministratorSeesTheAccountsOfTheOwnScopeAlone() {
        keeping.create(
                wanted("kept-seen", "吴八", new Grant(Role.TOWN, new Scope("618701101"))), ADMIN);
        keeping.create(
                wanted(
                        "kept-half-seen",
                        "吴九",
                        new Grant(Role.TOWN, new Scope("618701101")),
                        new Grant(Role.TOWN, new Scope("618801101"))),
                ADMIN);
        for (var scope : List.of("618700", "618701", "618701101")) {
            var administrator =
                    Speakers.caller("seer", new Grant(Role.ADMINISTRATOR, new Scope(scope)));
            speaking.as(administrator)
                    .document("{ accounts(first: 100) { edges { node { id } } } }")
                    .execute()
                    .path("accounts.edges[*].node.id")
                    .entityList(String.class)
                    .containsExactly("kept-seen");
        }
        var ofBoth =
                Speakers.caller(
                        "seer",
                        new Grant(Role.ADMINISTRATOR, new Scope("618701")),
                        new Grant(Role.ADMINISTRATOR, new Scope("618801")));
        speaking.as(ofBoth)
                .document("{ accounts(first: 100) { edges { node { id } } } }")
                .execute()
                .path("accounts.edges[*].node.id")
                .entityList(String.class)
                .contains("kept-seen", "kept-half-seen");
        assertThat(keeping.close(new UserId("kept-half-seen"), ofBoth).objection()).isEmpty();
    }

    /// It would lie nowhere, and what was done to it be told to nobody.
    @Test
    void nobodyHasAnAccountForNothing() {
        var nothing = wanted("kept-empty", "吴十一", new Grant[0]);
        assertThat(keeping.create(nothing, ADMIN).objection()).isPresent();
        keeping.create(wanted("kept-empty", "吴十一"), ADMIN);
        assertThat(keeping.correct(nothing, ADMIN).objection()).isPresent();
        assertThat(accounts.find(nothing.id()).orElseThrow().grants()).isNotEmpty();
    }

    @Test
    void whoKeepsAccountsHasNoOtherRole() {
        var both =
                wanted(
                        "kept-both",
                        "吴十",
                        Grant.everywhere(Role.ADMINISTRATOR),
                        Grant.everywhere(Role.CITY_OFFICE));
        assertThat(keeping.create(both, ADMIN).objection()).isPresent();
        keeping.create(wanted("kept-both", "吴十"), ADMIN);
        assertThat(keeping.correct(both, ADMIN).objection()).isPresent();
        assertThat(accounts.find(both.id()).orElseThrow().roles()).containsExactly(Role.INSPECTOR);
    }

    @Test
    void anAdministratorDoesNotCloseTheOwnAccount() {
        assertThat(keeping.close(ADMIN.id(), ADMIN).objection()).isPresent();
        assertThat(keeping.resetPassword(ADMIN.id(), ADMIN).objection()).isPresent();
    }

    /// What waits in the account for the trail, and what is on it already.
    private Collection<String> told(String id) {
        var acts = new HashMap<String, String>();
        var account = Objects.requireNonNull(mongo.findById(id, Document.class, "accounts"));
        account.getList(Documents.OUTBOX, Document.class, List.of())
                .forEach(act -> acts.put(act.getString("act"), act.getString("action")));
        mongo.find(Query.query(Criteria.where("subject").is(id)), Document.class, "trail")
                .forEach(act -> acts.put(act.getString("act"), act.getString("action")));
        return acts.values();
    }

    private Password stored(String id) {
        return Objects.requireNonNull(accounts.find(new UserId(id)).orElseThrow().password());
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    private static NewAccount wanted(String id, String name) {
        return wanted(id, name, Grant.everywhere(Role.INSPECTOR));
    }

    private static NewAccount wanted(String id, String name, Grant... grants) {
        return new NewAccount(new UserId(id), name, Set.of(grants), Set.of());
    }
}
