package org.baoxue.access.web;

import org.baoxue.access.web.ByProvider.Offer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// Tells the sign-in page by which identity providers one can sign in.
@RestController
class SignInOffers {

    static final String PATH = "/sign-in/providers";

    private final ByProvider providers;

    SignInOffers(ByProvider providers) {
        this.providers = providers;
    }

    @GetMapping(PATH)
    List<Offer> providers() {
        return providers.offers();
    }
}
