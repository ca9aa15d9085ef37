package org.baoxue.subjects;

import org.baoxue.access.Caller;
import org.baoxue.api.BadInput;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Hands out what is held about a child. The reason comes as a form's field, not in the address,
/// which logs and browsers keep; and no page of another site can send it.
@Controller
class ExportController {

    private final ExportingChild exporting;

    ExportController(ExportingChild exporting) {
        this.exporting = exporting;
    }

    @PostMapping(ExportingChild.ADDRESS)
    ResponseEntity<byte[]> child(
            @PathVariable ChildId id,
            @RequestParam String reason,
            @AuthenticationPrincipal Caller caller) {
        return switch (exporting.export(id, reason, caller)) {
            case Outcome.Done<byte[]>(var file) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .cacheControl(CacheControl.noStore())
                            .headers(headers ->
                                    headers.setContentDisposition(
                                            ContentDisposition.attachment()
                                                    .filename("child-%s.json".formatted(id))
                                                    .build()))
                            .body(file);
            case Outcome.Refused<byte[]>(UnknownId _) ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.Refused<byte[]>(InvalidValue(var field, _, var fault)) ->
                    throw new BadInput(field, "", fault);
            case Outcome.Refused<byte[]> _ ->
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }
}
