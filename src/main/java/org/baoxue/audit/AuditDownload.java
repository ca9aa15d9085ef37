package org.baoxue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Caller;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.Instant;

/// Hands the trail out as a file for a spreadsheet.
@Controller
class AuditDownload {

    private final Auditing auditing;

    AuditDownload(Auditing auditing) {
        this.auditing = auditing;
    }

    @GetMapping("/trail.csv")
    ResponseEntity<StreamingResponseBody> trail(
            @RequestParam @Nullable String stream,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable UserId by,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            @AuthenticationPrincipal Caller caller) {
        var filter = new AuditFilter(stream, subject, by, action, from, until);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .headers(headers ->
                        headers.setContentDisposition(
                                ContentDisposition.attachment().filename("trail.csv").build()))
                .body(out -> write(filter, caller, out));
    }

    private void write(AuditFilter filter, Caller caller, OutputStream out) throws IOException {
        try (var text = new OutputStreamWriter(out, UTF_8);
                var events = auditing.all(filter, caller)) {
            TrailCsv.write(events, text);
        }
    }
}
