package org.baoxue.answers.signing;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Signature;
import org.baoxue.answers.signing.SignatureInput.Stroke;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;

/// Signs sheets, and shows what was signed.
@Controller
class SigningController {

    private final Signing signing;

    SigningController(Signing signing) {
        this.signing = signing;
    }

    @MutationMapping
    Object sign(@Argument SignatureInput input, @AuthenticationPrincipal Caller by) {
        return signing.sign(input, by).payload();
    }

    @SchemaMapping
    List<Signature> signatures(Sheet sheet) {
        return sheet.standingSignatures();
    }

    @SchemaMapping
    List<Signature> signatureLog(Sheet sheet) {
        return sheet.signatures();
    }

    @SchemaMapping
    List<Stroke> strokes(Signature signature) {
        return signature.strokes().stream().map(Stroke::new).toList();
    }
}
