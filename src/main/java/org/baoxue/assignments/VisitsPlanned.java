package org.baoxue.assignments;

import org.baoxue.reviews.Review;

import java.util.List;

/// These visits are about to be made; told before field work opens, and again if its opening was
/// interrupted, so that whoever hears it prepares for each what does not stand yet.
public record VisitsPlanned(Review review, List<Visit> visits) {

    public VisitsPlanned {
        visits = List.copyOf(visits);
    }
}
