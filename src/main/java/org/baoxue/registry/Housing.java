package org.baoxue.registry;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Lets the children of a household live where it lives, also those that were written while it
/// moved. It is done after every write, and again when a write is repeated that broke off here.
record Housing(MongoTemplate mongo) {

    <R extends RegistryRecord<R>> R settled(R kept) {
        if (kept instanceof Household household) {
            settle(household);
        } else if (kept instanceof Child child) {
            var household = mongo.findById(child.household().value(), Household.class);
            if (household != null && !household.village().equals(child.village())) {
                settle(household);
            }
        }
        return kept;
    }

    private void settle(Household household) {
        var home = household.village();
        var elsewhere =
                Criteria.where("household")
                        .is(household.id().value())
                        .and("village")
                        .ne(home.value());
        mongo.updateMulti(
                Query.query(elsewhere),
                Update.update("village", home.value()).set("town", home.town().value()),
                Child.class);
    }
}
