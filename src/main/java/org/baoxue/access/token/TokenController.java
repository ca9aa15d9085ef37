package org.baoxue.access.token;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.account.AccessToken;
import org.baoxue.access.token.KeepingTokens.Wish;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;

/// A person's own tokens.
@Controller
class TokenController {

    private final KeepingTokens keeping;

    TokenController(KeepingTokens keeping) {
        this.keeping = keeping;
    }

    @QueryMapping
    List<AccessToken> myTokens(@AuthenticationPrincipal Caller caller) {
        return keeping.of(caller);
    }

    @MutationMapping
    Object createToken(
            @Argument Wish input, @AuthenticationPrincipal Caller by, Authentication how) {
        return keeping.create(input, by, Authorities.inPerson(how)).payload();
    }

    @MutationMapping
    Object revokeToken(
            @Argument String name, @AuthenticationPrincipal Caller by, Authentication how) {
        return keeping.revoke(name, by, Authorities.inPerson(how)).payload();
    }
}
