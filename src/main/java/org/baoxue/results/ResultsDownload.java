package org.baoxue.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Caller;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.shared.ReviewId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.function.Function;

/// The results as files for a spreadsheet; an unknown review is 404.
@Controller
class ResultsDownload {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Counting counting;

    ResultsDownload(Counting counting) {
        this.counting = counting;
    }

    /// How many checklists of each form were counted, in all and town by town.
    @GetMapping("/reviews/{id}/results-forms.csv")
    ResponseEntity<byte[]> forms(
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "ACCEPTED") CountedSheets counted,
            @AuthenticationPrincipal Caller caller) {
        return file(id, counted, caller, "results-forms", ResultsCsv::forms);
    }

    /// How each item was answered, in all and town by town.
    @GetMapping("/reviews/{id}/results.csv")
    ResponseEntity<byte[]> items(
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "ACCEPTED") CountedSheets counted,
            @AuthenticationPrincipal Caller caller) {
        return file(id, counted, caller, "results", ResultsCsv::items);
    }

    /// The share of households with a problem, both ways.
    @GetMapping("/reviews/{id}/results-households.csv")
    ResponseEntity<byte[]> households(
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "ACCEPTED") CountedSheets counted,
            @AuthenticationPrincipal Caller caller) {
        return file(id, counted, caller, "results-households", ResultsCsv::households);
    }

    private ResponseEntity<byte[]> file(
            ReviewId id,
            CountedSheets counted,
            Caller caller,
            String name,
            Function<Results, String> csv) {
        return counting.count(id, counted, caller)
                .map(results ->
                        ResponseEntity.ok()
                                .contentType(CSV)
                                .headers(headers ->
                                        headers.setContentDisposition(
                                                ContentDisposition.attachment()
                                                        .filename("%s-%s.csv".formatted(id, name))
                                                        .build()))
                                .body(csv.apply(results).getBytes(UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
