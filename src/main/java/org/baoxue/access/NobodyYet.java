package org.baoxue.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says at the start when there is no account: the service answers then, but refuses everybody.
@Component
class NobodyYet {

    private static final Logger log = LoggerFactory.getLogger(NobodyYet.class);

    private final Accounts accounts;

    NobodyYet(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (accounts.findFirstBy().isEmpty()) {
            log.warn(
                    "There is no account, so nobody can sign in: name a directory with"
                            + " access/accounts.csv by baoxue.seed.directory");
        }
    }
}
