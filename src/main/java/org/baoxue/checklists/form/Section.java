package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A part of a form under one heading.
///
/// @param subheading a second printed line under the heading
/// @param condition where the section as a whole is not always asked
/// @param repetition where it is filled once for each child
/// @param fields the head of the section, or of each of its blocks
public record Section(
        String heading,
        @Nullable String subheading,
        @Nullable Condition condition,
        @Nullable Repetition repetition,
        List<FormField> fields,
        List<Item> items) {

    public boolean isRepeated() {
        return repetition != null;
    }
}
