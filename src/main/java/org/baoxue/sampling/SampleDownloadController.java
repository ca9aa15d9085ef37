package org.baoxue.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Caller;
import org.baoxue.sampling.draw.TicketList;
import org.baoxue.sampling.draw.TicketRow;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;

/// Publishes the frame and the tickets in their county: the codes name nobody.
@Controller
class SampleDownloadController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Sampling sampling;
    private final Frames frames;

    SampleDownloadController(Sampling sampling, Frames frames) {
        this.sampling = sampling;
        this.frames = frames;
    }

    /// The text itself, so that `sha256sum` gives the published hash.
    @GetMapping("/samples/{id}/frame.csv")
    ResponseEntity<InputStreamResource> frame(
            @PathVariable SampleId id, @AuthenticationPrincipal Caller caller) {
        return csv(
                id,
                "frame",
                sampling.published(id, caller, "GET /samples/{id}/frame.csv")
                        .map(sample -> new InputStreamResource(() -> frames.text(sample))));
    }

    /// Every ticket that took part; there are none before the last step is drawn.
    @GetMapping("/samples/{id}/tickets.csv")
    ResponseEntity<StreamingResponseBody> tickets(
            @PathVariable SampleId id, @AuthenticationPrincipal Caller caller) {
        return csv(
                id,
                "tickets",
                sampling.published(id, caller, "GET /samples/{id}/tickets.csv")
                        .filter(Sample::fullyDrawn)
                        .map(sample -> out -> write(sample, out)));
    }

    private void write(Sample sample, OutputStream out) throws IOException {
        try (var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8))) {
            csv.write(TicketRow.HEADER + '\n');
            TicketList.forEach(
                    frames.draw(sample),
                    sample.drawSeeds(),
                    Objects.requireNonNull(sample.result()),
                    row -> write(row, csv));
        }
    }

    private static void write(TicketRow row, Writer csv) {
        try {
            csv.write(row.line() + '\n');
        } catch (IOException gone) {
            throw new UncheckedIOException("the reader went away", gone);
        }
    }

    private static <T> ResponseEntity<T> csv(SampleId id, String what, Optional<T> body) {
        return body.map(text ->
                        ResponseEntity.ok()
                                .contentType(CSV)
                                .headers(headers ->
                                        headers.setContentDisposition(
                                                ContentDisposition.attachment()
                                                        .filename("%s-%s.csv".formatted(id, what))
                                                        .build()))
                                .body(text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
