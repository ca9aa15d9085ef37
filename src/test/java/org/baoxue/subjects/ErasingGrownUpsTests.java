package org.baoxue.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.database.lease.Leases;
import org.baoxue.registry.Child;
import org.baoxue.registry.ErasingChildren;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.VillageId;
import org.baoxue.shared.store.Look;
import org.baoxue.support.Interruption;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.ExecutionGraphQlService;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

@ServiceTest
class ErasingGrownUpsTests {

    private static final HouseholdId HOME = new HouseholdId("617745101201-00001");
    private static final ChildId GROWN_UP = new ChildId(HOME + "-8");
    private static final ChildId SIBLING = new ChildId(HOME + "-1");

    /// Longer than the children of other tests are past school age.
    private static final Duration KEEP = Duration.ofDays(20 * 366);

    @Autowired private ExecutionGraphQlService service;
    @Autowired private ApplicationContext context;
    @Autowired private MongoTemplate mongo;
    @Autowired private Registry registry;
    @Autowired private ErasingChildren children;
    @Autowired private Leases leases;
    @Autowired private Clock clock;
    @Autowired private Keeping keeping;

    /// Who was born on it was sixteen as long ago as records are kept.
    private LocalDate lastDay = LocalDate.MIN;

    @BeforeEach
    void aFamily() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        lastDay = today.minusDays(KEEP.toDays()).minusYears(16);
        SmallCounty.entered(keeping, "617745");
    }

    @AfterEach
    void nobodyIsLeft() {
        children.bornBefore(lastDay.plusDays(9));
    }

    @Test
    void erasesWhoIsLongPastSchoolAgeAndNobodyElse() {
        entered(lastDay.minusDays(1), "877");
        trail();
        erasing(null).eraseWhoIsDue();
        assertThat(registry.find(Child.class, GROWN_UP)).isPresent();
        erasing(KEEP).eraseWhoIsDue();
        assertThat(registry.find(Child.class, GROWN_UP)).isEmpty();
        assertThat(registry.find(Child.class, SIBLING)).isPresent();
        assertThat(registry.find(Household.class, HOME)).isPresent();
        var told = trail();
        assertThat(told).contains("registry.child.erase-begin", "registry.child.erase, by=system");
        erasing(KEEP).eraseWhoIsDue();
        assertThat(trail()).isEqualTo(told);
    }

    @Test
    void keepsWhoIsPastSchoolAgeNoLonger() {
        entered(lastDay.plusDays(1), "879");
        trail();
        erasing(KEEP).eraseWhoIsDue();
        assertThat(registry.find(Child.class, GROWN_UP)).isPresent();
    }

    @Test
    void doesNotTellAsErasedWhomACorrectionKeeps() {
        entered(lastDay.minusDays(1), "881");
        var before = trail();
        try (var _ =
                Interruption.at(
                        context,
                        Look.class,
                        () ->
                                mongo.updateFirst(
                                        Query.query(Criteria.where("_id").is(GROWN_UP.value())),
                                        Update.update("birthDate", lastDay.plusDays(1)),
                                        Child.class))) {
            erasing(KEEP).eraseWhoIsDue();
        }
        assertThat(registry.find(Child.class, GROWN_UP)).isPresent();
        assertThat(told(trail(), "registry.child.erase-begin,"))
                .isEqualTo(told(before, "registry.child.erase-begin,") + 1);
        assertThat(told(trail(), "registry.child.erase,"))
                .isEqualTo(told(before, "registry.child.erase,"));
    }

    private void entered(LocalDate born, String sequence) {
        var id =
                CitizenId.completing(
                        "619901%s%s".formatted(born.toString().replace("-", ""), sequence));
        var child =
                Child.of(
                        GROWN_UP,
                        HOME,
                        new VillageId("617745101201"),
                        "年长者",
                        id,
                        new Child.Study(Schooling.GRADUATED_EARLY, null, null, null, null, false),
                        null,
                        Set.of(),
                        List.of(),
                        List.of());
        assertThat(keeping.enter(child, office())).isInstanceOf(Outcome.Done.class);
    }

    private static int told(String trail, String act) {
        return trail.split(act, -1).length;
    }

    /// Whoever reads it has brought there what was waiting.
    private String trail() {
        var asked =
                "{ auditEvents(filter: {subject: \"%s\"}, last: 100) { edges { node { action by } } } }"
                        .formatted(GROWN_UP);
        return Speakers.answer(service, caller("office", Role.CITY_OFFICE), asked)
                .toSpecification()
                .toString();
    }

    private ErasingGrownUps erasing(@Nullable Duration keep) {
        return new ErasingGrownUps(children, leases, new ChildrenSettings(keep), clock);
    }

    private static Caller office() {
        return caller("county", Role.COUNTY_OFFICE);
    }
}
