package org.baoxue.answers.photo;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Outcome;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What becomes of a photo from somebody for whom there is no such visit: it may come late, from a
/// person who has left the team, or may inspect there no more.
public interface LatePhotos {

    /// The visit's sheet, where a photo may be kept apart from it; else why not.
    Outcome<Sheet> admit(VisitId visit, PhotoId photo, Caller by);

    /// Keeps a photo apart whose bytes are yet to come.
    Outcome<Photo> keep(Photo photo, Caller by);

    /// Whether a photo's bytes may come from such a person.
    boolean mayCome(Photo photo, Caller by);

    /// Those that are the office's to decide on, and not the team's; in at most two commands.
    Set<PhotoId> apart(Collection<Photo> among);

    default boolean isApart(Photo photo) {
        return apart(List.of(photo)).contains(photo.id());
    }
}
