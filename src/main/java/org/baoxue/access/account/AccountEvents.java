package org.baoxue.access.account;

import org.baoxue.access.EventsWithin;
import org.baoxue.access.Reach;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// What is done to an account, or by it at the door, is told to the offices and auditors above it,
/// as it stands now: so no administrator of their place keeps accounts unseen. Where one from above
/// gives an account to another place, its events go along.
@Component
class AccountEvents implements EventsWithin {

    private final Accounts accounts;

    AccountEvents(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Criteria within(Reach reach) {
        return Criteria.where("stream")
                .is(AccessTrail.STREAM)
                .and("subject")
                .in(accounts.namesWithin(reach));
    }
}
