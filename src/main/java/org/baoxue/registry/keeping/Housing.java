package org.baoxue.registry.keeping;

import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.util.Optional;

/// Lets the children of a household live where it lives, also those that were written while it
/// moved. It is done after every write, and again when a write is repeated that broke off here.
record Housing(MongoTemplate mongo, Documents<Child> children) {

    Housing(MongoTemplate mongo, ApplicationEventPublisher events) {
        this(mongo, new Documents<>(mongo, events, Child.class));
    }

    /// @param act what was done to the record
    <R extends RegistryRecord<R>> R settled(R kept, Recorded act) {
        if (kept instanceof Household household) {
            settle(household, act);
        } else if (kept instanceof Child child) {
            household(child)
                    .filter(household -> !household.village().equals(child.village()))
                    .ifPresent(household -> settle(household, act));
        }
        return kept;
    }

    private void settle(Household household, Recorded act) {
        var home = household.village();
        var elsewhere =
                Criteria.where("household")
                        .is(household.id().value())
                        .and("village")
                        .ne(home.value());
        var moving = new Recorded("registry.child.move", act.by(), act.at());
        for (var child : mongo.find(Query.query(elsewhere), Child.class)) {
            children.change(child.id(), moving, now -> Outcome.done(atHome(now)));
        }
    }

    /// Where its household lives by now, which may have moved on.
    private Child atHome(Child child) {
        return household(child).map(found -> child.livingIn(found.village())).orElse(child);
    }

    private Optional<Household> household(Child child) {
        return Optional.ofNullable(mongo.findById(child.household().value(), Household.class));
    }
}
