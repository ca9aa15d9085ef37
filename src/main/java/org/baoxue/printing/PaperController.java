package org.baoxue.printing;

import org.baoxue.access.Caller;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.printing.layout.Fonts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

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

    /// An id that could not be one is unknown, too.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<byte[]> unknown() {
        return ResponseEntity.notFound().build();
    }

    private ResponseEntity<byte[]> pdf(Optional<? extends Pages> pages) {
        return pages.map(found ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .headers(headers -> headers.setContentDisposition(named(found)))
                                .body(found.paper(fonts).bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ContentDisposition named(Pages pages) {
        return ContentDisposition.inline().filename(pages.name() + ".pdf").build();
    }
}
