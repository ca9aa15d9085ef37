package org.baoxue.printing;

import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.Caller;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.printing.layout.Fonts;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.sampling.SampleId;
import org.baoxue.shared.ReviewId;
import org.baoxue.slips.SlipId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.util.Optional;

/// Hands out the papers as PDF; what is unknown or not the caller's is 404.
@Controller
class PaperController {

    private final Papers papers;
    private final Fonts fonts;

    PaperController(Papers papers, Fonts fonts) {
        this.papers = papers;
        this.fonts = fonts;
    }

    @GetMapping("/papers/forms/{form}/{version}.pdf")
    ResponseEntity<byte[]> form(@PathVariable String form, @PathVariable String version) {
        return pdf(FormKind.ofCode(form).flatMap(kind -> papers.form(kind, version)));
    }

    @GetMapping("/papers/visits/{id}.pdf")
    ResponseEntity<byte[]> visit(@PathVariable VisitId id, @AuthenticationPrincipal Caller caller) {
        return pdf(papers.visit(id, caller));
    }

    @GetMapping("/papers/slips/{id}.pdf")
    ResponseEntity<byte[]> slip(@PathVariable SlipId id, @AuthenticationPrincipal Caller caller) {
        return pdf(papers.slip(id, caller));
    }

    @GetMapping("/papers/reviews/{id}/results.pdf")
    ResponseEntity<byte[]> results(
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "ACCEPTED") CountedSheets counted,
            @AuthenticationPrincipal Caller caller) {
        return pdf(papers.results(id, counted, caller));
    }

    @GetMapping("/papers/samples/{id}.pdf")
    ResponseEntity<byte[]> sample(
            @PathVariable SampleId id, @AuthenticationPrincipal Caller caller) {
        return pdf(papers.sample(id, caller));
    }

    /// Written straight to the caller, since it may be long.
    @GetMapping("/papers/reviews/{id}/bundle.pdf")
    void bundle(
            @PathVariable ReviewId id,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        var paper = papers.bundle(id, caller);
        if (paper.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(id + "-bundle").toString());
        paper.get().writeTo(response.getOutputStream());
    }

    private ResponseEntity<byte[]> pdf(Optional<? extends Pages> pages) {
        return pages.map(found ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .headers(headers ->
                                        headers.setContentDisposition(named(found.name())))
                                .body(found.paper(fonts).bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ContentDisposition named(String name) {
        return ContentDisposition.inline().filename(name + ".pdf").build();
    }
}
