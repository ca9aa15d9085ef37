package org.baoxue.answers.photo;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Outcome;

/// What becomes of a photo from somebody for whom there is no such visit: it may come late, from a
/// person who has left the team.
public interface LatePhotos {

    /// The visit's sheet, where a photo may be kept apart from it; else why not.
    Outcome<Sheet> admit(VisitId visit, PhotoId photo, Caller by);

    /// Keeps a photo apart whose bytes are yet to come.
    Outcome<Photo> keep(Photo photo, Caller by);

    /// Whether a photo's bytes may come from a person who has left the team.
    boolean mayCome(Photo photo, Caller by);

    /// Whether a photo is the office's to decide on, and not the team's.
    boolean isApart(Photo photo);
}
