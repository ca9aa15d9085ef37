package org.baoxue.access.session;

import org.baoxue.access.Caller;
import org.baoxue.access.account.ChangingPassword;
import org.baoxue.access.password.PasswordSettings;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Who is signed in, how, and with which password.
@Controller
class PersonController {

    private final ChangingPassword changing;
    private final SigningOut signingOut;
    private final PasswordSettings rules;

    PersonController(ChangingPassword changing, SigningOut signingOut, PasswordSettings rules) {
        this.changing = changing;
        this.signingOut = signingOut;
        this.rules = rules;
    }

    /// What a new password is given as.
    record PasswordInput(String current, String chosen) {

        /// Without the passwords, so that they reach no log.
        @Override
        public String toString() {
            return "PasswordInput";
        }
    }

    @QueryMapping
    Caller me(@AuthenticationPrincipal Caller caller) {
        return caller;
    }

    @QueryMapping
    SignIn mySignIn(Authentication how) {
        return SignIn.of(how, rules);
    }

    @MutationMapping
    Object changePassword(
            @Argument PasswordInput input, @AuthenticationPrincipal Caller by, Authentication how) {
        return changing.change(input.current(), input.chosen(), by, how).payload();
    }

    @MutationMapping
    Object signOutEverywhere(@AuthenticationPrincipal Caller by, Authentication how) {
        return signingOut.everywhere(by, how).payload();
    }
}
