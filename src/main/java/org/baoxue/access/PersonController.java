package org.baoxue.access;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Tells a front end who is signed in.
@Controller
class PersonController {

    @QueryMapping
    Caller me(@AuthenticationPrincipal Caller caller) {
        return caller;
    }
}
