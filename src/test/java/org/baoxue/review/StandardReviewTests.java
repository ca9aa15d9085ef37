package org.baoxue.review;

import org.baoxue.support.NoScans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The main job: the standard review of the sample county, from its records to the signed papers,
/// every step through the API as a front end takes it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"baoxue.embedded.directory=memory", "baoxue.seed.directory=seed-data"})
@ExtendWith(NoScans.class)
class StandardReviewTests {

    @LocalServerPort private int port;

    @Test
    void aReviewRunsFromTheCountysRecordsToTheSignedPapers() throws Exception {
        var review = new ReviewRun(port, "baoxue-demo");
        review.isPlanned();
        review.isFrozen();
        review.isDrawn();
        review.isStaffed();
        review.isOpened();
        review.replacesAHouseholdThatIsAway();
        FieldIncidents.twoPhonesContestAnAnswer(review.teams.get(1));
        FieldIncidents.aPhotoArrivesInPieces(review.teams.get(2));
        review.isFilled();
        review.isSubmitted();
        review.isMendedAndAccepted();
        review.isCounted();
        review.isPutOnSlips();
        review.isPrinted();
        review.isEnded();
        review.isOnTheTrail();
    }
}
