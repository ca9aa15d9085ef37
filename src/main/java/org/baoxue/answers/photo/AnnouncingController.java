package org.baoxue.answers.photo;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Announces and drops photos, and shows which a sheet has.
@Controller
class AnnouncingController {

    private final Announcing announcing;
    private final Photos photos;
    private final LatePhotos late;

    AnnouncingController(Announcing announcing, Photos photos, LatePhotos late) {
        this.announcing = announcing;
        this.photos = photos;
        this.late = late;
    }

    @MutationMapping
    Object beginPhoto(@Argument PhotoInput input, @AuthenticationPrincipal Caller by) {
        return announcing.begin(input, by).payload();
    }

    @MutationMapping
    Object dropPhoto(@Argument PhotoId id, @AuthenticationPrincipal Caller by) {
        return announcing.drop(id, by).payload();
    }

    @BatchMapping(typeName = "Sheet", field = "photos")
    Map<Sheet, List<Photo>> photosOfSheets(List<Sheet> sheets) {
        var found = photos.of(sheets);
        return sheets.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                sheet -> found.getOrDefault(sheet.id(), List.of())));
    }

    @BatchMapping(typeName = "Photo", field = "keptApart")
    Map<Photo, Boolean> keptApart(List<Photo> all) {
        var apart = late.apart(all);
        return all.stream()
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), photo -> apart.contains(photo.id())));
    }
}
