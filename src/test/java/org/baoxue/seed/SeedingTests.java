package org.baoxue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.baoxue.seed.SmallSeed.CHILDREN;
import static org.baoxue.seed.SmallSeed.HOUSEHOLDS;

import org.baoxue.access.Role;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.access.password.Password;
import org.baoxue.database.lease.Leases;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SeedingTests {

    @TempDir private Path directory;
    @Autowired private Stamps stamps;
    @Autowired private Entering entering;
    @Autowired private People people;
    @Autowired private Keeping keeping;
    @Autowired private MongoTemplate mongo;
    @Autowired private PasswordEncoder passwords;
    @Autowired private CommandCount commands;
    @Autowired private Leases leases;

    private Seeding seeding;

    @BeforeEach
    void prepareSeeding() {
        var settings = new SeedSettings(directory, "open sesame");
        seeding = new Seeding(settings, stamps, entering, people, leases, Clock.systemUTC());
    }

    @Test
    void entersEverythingInTheNameOfTheSeed() {
        load("619932");
        assertThat(counts("619932")).containsExactly(1L, 3L, 1L, 3L, 2L);
        assertThat(household("619932101201-00001").history())
                .singleElement()
                .matches(step -> step.by().equals(new UserId("seed")));
        var account = Objects.requireNonNull(mongo.findById("inspector619932", Account.class));
        assertThat(account.roles()).containsExactly(Role.INSPECTOR);
        assertThat(passwords.matches("open sesame", hash(account))).isTrue();
    }

    @Test
    void asksOnlyForItsStampsWhenNothingChanged() {
        load("619933");
        var before = documents("619933");
        assertThat(commands.during(() -> seeding.load(directory)))
                .hasSize(6)
                .containsOnly("find seedStamps");
        assertThat(documents("619933")).isEqualTo(before);
    }

    @Test
    void takesUpALoadWhereItBrokeOff() {
        load("619934");
        var whole = documents("619934");
        mongo.remove(Query.query(Criteria.where("_id").is(CHILDREN)), Stamp.class);
        mongo.remove(Query.query(Criteria.where("_id").is("619934101201-00002-1")), Child.class);
        seeding.load(directory);
        assertThat(counts("619934")).containsExactly(1L, 3L, 1L, 3L, 2L);
        assertThat(withoutHistory(documents("619934"))).isEqualTo(withoutHistory(whole));
    }

    @Test
    void entersTheRowsThatAFileHasGained() {
        var files = load("619935");
        files.adding(HOUSEHOLDS, "C101202-00002,孙老五,LIFTED,下坪村1组,,,");
        seeding.load(directory);
        assertThat(counts("619935")).containsExactly(1L, 3L, 1L, 4L, 2L);
        assertThat(household("619935101202-00002").version()).isZero();
    }

    @Test
    void leavesARecordThatAPersonCorrectedAsItIs() {
        var files = load("619936");
        var stored = household("619936101201-00001");
        var corrected =
                Household.of(
                        stored.id(),
                        stored.village(),
                        "李二山",
                        HouseholdType.LIFTED,
                        stored.address(),
                        null,
                        List.of(),
                        null);
        keeping.correct(
                Household.class,
                stored.id(),
                0,
                before -> Outcome.done(corrected),
                Speakers.caller("county", Role.COUNTY_OFFICE));
        files.replacing(HOUSEHOLDS, "李大山", "李三山");
        seeding.load(directory);
        assertThat(household("619936101201-00001"))
                .matches(kept -> kept.head().equals("李二山"))
                .matches(kept -> kept.version() == 1);
    }

    @Test
    void leavesAPasswordThatAPersonChangedAsItIs() {
        var files = load("619937");
        var account = Objects.requireNonNull(mongo.findById("inspector619937", Account.class));
        mongo.save(
                new Account(
                        account.id(),
                        1,
                        "张查",
                        new Password("changed", Instant.EPOCH, false, List.of()),
                        account.grants(),
                        account.belongsTo(),
                        List.of(),
                        null,
                        null));
        files.replacing("access/accounts.csv", "张检", "张改");
        seeding.load(directory);
        assertThat(mongo.findById("inspector619937", Account.class))
                .extracting(SeedingTests::hash, Account::name)
                .containsExactly("changed", "张查");
    }

    @Test
    void entersNothingWhenARowIsBad() {
        var files = SmallSeed.in(directory, "619938").replacing(CHILDREN, "IN_COUNTY", "AT_HOME");
        assertThatExceptionOfType(SeedRefused.class)
                .isThrownBy(() -> seeding.load(files.directory()));
        assertThat(counts("619938")).containsOnly(0L);
    }

    @Test
    void refusesACitizenIdThatIsRegisteredForAnotherChild() {
        var files = load("619939");
        files.replacing(CHILDREN, "C101201-00001-1", "C101201-00001-2");
        assertThatExceptionOfType(SeedRefused.class)
                .isThrownBy(() -> seeding.load(directory))
                .withMessageContaining("registry/children.csv, line 2, citizenId")
                .satisfies(refused ->
                        assertThat(refused.getMessage()).doesNotContain(files.citizenId(2)));
    }

    @Test
    void tellsThePasswordThatEverybodyKnowsOnceAndNoOther(CapturedOutput output) {
        load("619930");
        assertThat(output).contains("1 accounts opened").doesNotContain("open sesame");
        var known = new SeedSettings(directory, "baoxue-demo");
        seeding = new Seeding(known, stamps, entering, people, leases, Clock.systemUTC());
        var files = SmallSeed.in(directory, "619931");
        seeding.start();
        files.adding(HOUSEHOLDS, "C101202-00002,孙老五,LIFTED,下坪村1组,,,");
        seeding.start();
        assertThat(output).containsOnlyOnce("the password 'baoxue-demo'");
    }

    @Test
    void explainsAFailedStart() {
        assertThat(
                        SpringFactoriesLoader.forDefaultResourceLocation()
                                .load(FailureAnalyzer.class, (type, name, unable) -> {}))
                .hasAtLeastOneElementOfType(SeedRefusedAnalyzer.class);
    }

    private SmallSeed load(String county) {
        var files = SmallSeed.in(directory, county);
        seeding.load(directory);
        return files;
    }

    private Household household(String id) {
        return Objects.requireNonNull(mongo.findById(id, Household.class));
    }

    private static String hash(Account account) {
        return Objects.requireNonNull(account.password()).hash();
    }

    private List<Long> counts(String county) {
        return Stream.of(Town.class, Village.class, School.class, Household.class, Child.class)
                .map(type -> mongo.count(of(county), type))
                .toList();
    }

    /// Without what the relay takes out at its own time.
    private List<Document> documents(String county) {
        return Stream.of("towns", "villages", "schools", "households", "children")
                .flatMap(collection -> mongo.find(of(county), Document.class, collection).stream())
                .peek(document -> document.remove(Documents.OUTBOX))
                .toList();
    }

    private static List<Set<?>> withoutHistory(List<Document> documents) {
        return documents.stream()
                .<Set<?>>map(document -> {
                    document.remove("history");
                    return Set.copyOf(document.entrySet());
                })
                .toList();
    }

    private static Query of(String county) {
        return Query.query(Criteria.where("_id").gte(county).lt(county + "~"));
    }
}
