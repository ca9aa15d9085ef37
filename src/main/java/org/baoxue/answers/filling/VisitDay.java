package org.baoxue.answers.filling;

import org.baoxue.answers.Sheet;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.China;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;

/// 核查时间: the day on which a visit began, by the phone's clock where that can be. A clock that
/// stands before field work began is wrong, as after a flat battery: then it is the day of arrival.
/// A team may still correct it. After field work a visit can be late, and the clock right.
@Component
class VisitDay {

    /// The day of a visit is the day in China.

    private final Reviews reviews;

    VisitDay(Reviews reviews) {
        this.reviews = reviews;
    }

    LocalDate of(Sheet sheet, Instant answered, Instant arrived) {
        var day = LocalDate.ofInstant(answered, China.TIME);
        return reviews.find(sheet.review()).map(Review::fieldFrom).filter(day::isBefore).isPresent()
                ? LocalDate.ofInstant(arrived, China.TIME)
                : day;
    }
}
