package org.baoxue.access;

import org.baoxue.access.People.NewAccount;
import org.baoxue.api.Paging;
import org.baoxue.shared.UserId;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Keeps the accounts, for the administrator.
@Controller
class AccountController {

    private final KeepingAccounts keeping;
    private final MongoTemplate mongo;

    AccountController(KeepingAccounts keeping, MongoTemplate mongo) {
        this.keeping = keeping;
        this.mongo = mongo;
    }

    @QueryMapping
    Window<Account> accounts(ScrollSubrange page) {
        return Paging.page(mongo, new Query(), page, Account.class);
    }

    @MutationMapping
    Object createAccount(@Argument NewAccount input, @AuthenticationPrincipal Caller by) {
        return keeping.create(input, by).payload();
    }

    @MutationMapping
    Object resetPassword(@Argument UserId id, @AuthenticationPrincipal Caller by) {
        return keeping.resetPassword(id, by).payload();
    }

    @MutationMapping
    Object closeAccount(@Argument UserId id, @AuthenticationPrincipal Caller by) {
        return keeping.close(id, by).payload();
    }

    @MutationMapping
    Object reopenAccount(@Argument UserId id, @AuthenticationPrincipal Caller by) {
        return keeping.reopen(id, by).payload();
    }
}
