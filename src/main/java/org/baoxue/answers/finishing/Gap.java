package org.baoxue.answers.finishing;

import org.jspecify.annotations.Nullable;

/// 缺项: something that stands in the way of submitting a sheet.
///
/// @param key of the item, the signature line or the photo
/// @param block the child's name where it is in a block
/// @param label what a person calls it
record Gap(Kind kind, String key, @Nullable String block, String label) {

    /// What is missing.
    enum Kind {
        /// An answer.
        ANSWER,
        /// An answer, or a comment that says why there is none.
        ANSWER_OR_COMMENT,
        /// A comment that says why 无 though other items raise problems.
        REASON,
        /// A person's decision between two answers.
        CONFLICT,
        /// A signature.
        SIGNATURE,
        /// A signature, or the reason why there is none.
        SIGNATURE_OR_REASON,
        /// The rest of a photo's bytes.
        PHOTO
    }
}
