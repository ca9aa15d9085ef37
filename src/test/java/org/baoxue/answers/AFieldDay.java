package org.baoxue.answers;

import org.baoxue.access.account.People;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.support.Speakers.Speaking;
import org.springframework.context.ApplicationContext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A review with both teams at work, and the first one's households, of which each test visits
/// others.
public final class AFieldDay {

    private final AFieldReview review;
    private final Assignments assignments;
    private final Deque<Visit> households;

    private AFieldDay(AFieldReview review, Assignments assignments) {
        this.review = review;
        this.assignments = assignments;
        this.households = new ArrayDeque<>(visits(1, FormKind.HOUSEHOLD));
    }

    public static AFieldDay begun(ApplicationContext service, String review, String county) {
        var opened =
                AFieldReview.opened(
                        service.getBean(Speaking.class),
                        service.getBean(Keeping.class),
                        service.getBean(People.class),
                        review,
                        county,
                        14);
        return new AFieldDay(opened, service.getBean(Assignments.class));
    }

    public AFieldReview review() {
        return review;
    }

    /// The next household.
    public Visit household() {
        return households.remove();
    }

    /// A team's first visit on a form.
    public Visit visit(int team, FormKind form) {
        return visits(team, form).getFirst();
    }

    private List<Visit> visits(int team, FormKind form) {
        return assignments.visitsOf(new TeamId(review.id() + ":" + team)).stream()
                .filter(visit -> visit.form() == form)
                .toList();
    }

    /// A visit's sheet in somebody's hands.
    public ASheet sheet(String who, Visit visit) {
        return new ASheet(review.as(who), visit.id().value());
    }
}
