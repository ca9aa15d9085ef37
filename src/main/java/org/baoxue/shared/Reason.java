package org.baoxue.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/// 事由: why somebody looks at what is not theirs to see without one. It goes on the trail beside the
/// record's code, so of a citizen ID in it nothing is left, and a telephone number is masked.
///
/// @param words what was given, without the space around it
public record Reason(String words) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private static final Pattern SAYS_SOMETHING = Pattern.compile("(?s).*\\p{L}.*\\p{L}.*");

    public Reason {
        words = PersonalNumbers.hiddenIn(words.strip());
    }

    /// A stable word for what keeps it from being one; empty where it may be.
    public Optional<String> fault() {
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return Optional.of("not-from-%d-to-%d-characters".formatted(SHORTEST, LONGEST));
        }
        var own = words.replace(PersonalNumbers.HIDDEN, "");
        return SAYS_SOMETHING.matcher(own).matches() ? Optional.empty() : Optional.of("no-words");
    }
}
