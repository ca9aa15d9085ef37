package org.baoxue.answers.progress;

import org.baoxue.access.Caller;
import org.baoxue.answers.progress.Progress.Count;
import org.baoxue.assignments.Assignments;
import org.baoxue.shared.ReviewId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;

/// Shows how far the teams are: all to the offices, to an inspector only the own team.
@Controller
class ProgressController {

    private final Progress progress;
    private final Assignments assignments;

    ProgressController(Progress progress, Assignments assignments) {
        this.progress = progress;
        this.assignments = assignments;
    }

    @QueryMapping
    List<Count> progress(@Argument ReviewId review, @AuthenticationPrincipal Caller caller) {
        return progress.of(review, assignments.visibleTeams(caller, review));
    }
}
