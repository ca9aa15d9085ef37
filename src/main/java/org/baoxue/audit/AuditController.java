package org.baoxue.audit;

import org.baoxue.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Optional;

/// Shows and verifies the trail.
@Controller
class AuditController {

    private final Auditing auditing;

    AuditController(Auditing auditing) {
        this.auditing = auditing;
    }

    @QueryMapping
    Window<AuditEvent> auditEvents(
            @Argument @Nullable AuditFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return auditing.events(filter, page, caller);
    }

    @QueryMapping
    List<TrailHead> trailHeads(@AuthenticationPrincipal Caller caller) {
        return auditing.heads(caller);
    }

    @QueryMapping
    Optional<TrailVerification> verifyTrail(
            @Argument String stream, @AuthenticationPrincipal Caller caller) {
        return auditing.verify(stream, caller);
    }
}
