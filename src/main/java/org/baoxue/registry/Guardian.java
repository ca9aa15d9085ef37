package org.baoxue.registry;

import org.baoxue.shared.Phone;
import org.jspecify.annotations.Nullable;

/// 监护人: who answers for a child.
///
/// @param relation such as 父亲 or 祖母
public record Guardian(String name, String relation, @Nullable Phone phone) {

    /// Without the phone, so that no log line holds it.
    @Override
    public String toString() {
        return "Guardian[" + relation + "]";
    }
}
