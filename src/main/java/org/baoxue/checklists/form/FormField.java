package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

/// A field of a form's, a section's or a block's head or foot, such as 核查单位 or 户主姓名: filled from
/// the record, open to correction by an answer under its key.
///
/// @param label as printed
/// @param filledFrom where its value comes from
/// @param shownAfter the item to be answered before this field is shown, so that the record
///   suggests no answer
public record FormField(
        String key,
        String label,
        AnswerType type,
        int limit,
        Source filledFrom,
        @Nullable String shownAfter)
        implements Question {

    /// What of the record fills a field.
    public enum Source {
        /// The checked unit's name.
        UNIT_NAME,
        /// The day of the visit.
        VISIT_DATE,
        /// The head of the household.
        HOUSEHOLD_HEAD,
        HOUSEHOLD_ADDRESS,
        /// How many of the household are of compulsory schooling.
        HOUSEHOLD_STUDENTS,
        CHILD_NAME,
        /// In whole years on the review's reference date.
        CHILD_AGE,
        CHILD_CITIZEN_ID,
        /// Where the roll says that the child is at school.
        CHILD_SCHOOL
    }
}
