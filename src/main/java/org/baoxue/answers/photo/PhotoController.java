package org.baoxue.answers.photo;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.api.Wording;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// The bytes of photos over HTTP, in the manner of tus: `HEAD` tells how many have come, `PATCH`
/// sends more from there, and `GET` gives a photo that is safe.
@RestController
@RequestMapping("/photos/{id}")
class PhotoController {

    private static final String OFFSET = "Upload-Offset";

    private final Receiving receiving;
    private final Photos photos;
    private final Wording wording;

    PhotoController(Receiving receiving, Photos photos, Wording wording) {
        this.receiving = receiving;
        this.photos = photos;
        this.wording = wording;
    }

    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(
            @PathVariable PhotoId id, @AuthenticationPrincipal Caller caller) {
        return receiving
                .visible(id, caller)
                .map(photo -> told(HttpStatus.OK, photo).<Void>build())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PatchMapping
    ResponseEntity<?> receive(
            @PathVariable PhotoId id,
            @RequestHeader(OFFSET) long offset,
            InputStream bytes,
            @AuthenticationPrincipal Caller caller,
            Locale locale)
            throws IOException {
        return switch (receiving.receive(id, offset, bytes, caller)) {
            case Outcome.Done<Photo>(var photo) -> told(HttpStatus.NO_CONTENT, photo).build();
            case Outcome.Refused<Photo>(var refusal) -> refused(refusal, locale);
        };
    }

    @GetMapping
    ResponseEntity<InputStreamResource> show(
            @PathVariable PhotoId id, @AuthenticationPrincipal Caller caller) {
        return receiving
                .visible(id, caller)
                .filter(photo -> photo.state() == Photo.State.SAFE)
                .map(photo ->
                        ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(photo.mediaType()))
                                .contentLength(photo.size())
                                .eTag(photo.sha256())
                                .cacheControl(CacheControl.noCache().cachePrivate())
                                .body(new InputStreamResource(photos.open(photo))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity.BodyBuilder told(HttpStatus status, Photo photo) {
        return ResponseEntity.status(status)
                .header(OFFSET, String.valueOf(photo.received()))
                .header("Upload-Length", String.valueOf(photo.size()))
                .header("Upload-State", photo.state().name())
                .cacheControl(CacheControl.noStore());
    }

    private ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        var status =
                switch (refusal) {
                    case Refusal.UnknownId _ -> HttpStatus.NOT_FOUND;
                    case Refusal.NotPermitted _ -> HttpStatus.FORBIDDEN;
                    case WrongOffset _, Refusal.WrongStage _ -> HttpStatus.CONFLICT;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        var problem = ProblemDetail.forStatusAndDetail(status, wording.refusal(refusal, locale));
        problem.setProperty("code", refusal.code());
        problem.setProperty("field", refusal.field());
        var answer = ResponseEntity.status(status);
        return refusal instanceof WrongOffset wrong
                ? answer.header(OFFSET, String.valueOf(wrong.current())).body(problem)
                : answer.body(problem);
    }
}
