package org.baoxue.access.account;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.api.Paging;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.UserId;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.function.Supplier;

/// Keeps the accounts, for the administrator.
@Controller
class AccountController {

    private final KeepingAccounts keeping;
    private final OperationRules rules;
    private final MongoTemplate mongo;

    AccountController(KeepingAccounts keeping, OperationRules rules, MongoTemplate mongo) {
        this.keeping = keeping;
        this.rules = rules;
        this.mongo = mongo;
    }

    @QueryMapping
    Window<Account> accounts(ScrollSubrange page, @AuthenticationPrincipal Caller by) {
        var query = Accounts.within(rules.reach(by, "Query.accounts"));
        return Paging.page(mongo, query, page, Account.class);
    }

    @MutationMapping
    Object createAccount(
            @Argument NewAccount input, @AuthenticationPrincipal Caller by, Authentication how) {
        return inPerson(how, "create", () -> keeping.create(input, by));
    }

    @MutationMapping
    Object correctAccount(
            @Argument NewAccount input, @AuthenticationPrincipal Caller by, Authentication how) {
        return inPerson(how, "correct", () -> keeping.correct(input, by));
    }

    @MutationMapping
    Object resetPassword(
            @Argument UserId id, @AuthenticationPrincipal Caller by, Authentication how) {
        return inPerson(how, "reset-password", () -> keeping.resetPassword(id, by));
    }

    @MutationMapping
    Object closeAccount(
            @Argument UserId id, @AuthenticationPrincipal Caller by, Authentication how) {
        return inPerson(how, "close", () -> keeping.close(id, by));
    }

    @MutationMapping
    Object reopenAccount(
            @Argument UserId id, @AuthenticationPrincipal Caller by, Authentication how) {
        return inPerson(how, "reopen", () -> keeping.reopen(id, by));
    }

    /// A token opens no account and gives no password, so that a stolen one ends when it is
    /// revoked.
    private static Object inPerson(Authentication how, String act, Supplier<Outcome<?>> kept) {
        return Authorities.inPerson(how)
                ? kept.get().payload()
                : new NotPermitted("access.account." + act);
    }
}
