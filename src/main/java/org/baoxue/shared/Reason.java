package org.baoxue.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/// 事由: why somebody looks at what is not theirs to see without one. It goes on the trail, so a
/// personal number in it is masked.
///
/// @param words what was given, without the space around it
public record Reason(String words) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private static final Pattern SAYS_SOMETHING = Pattern.compile("(?s).*\\p{L}.*\\p{L}.*");

    public Reason {
        words = PersonalNumbers.maskedIn(words.strip());
    }

    /// A stable word for what keeps it from being one; empty where it may be.
    public Optional<String> fault() {
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return Optional.of("not-from-%d-to-%d-characters".formatted(SHORTEST, LONGEST));
        }
        return SAYS_SOMETHING.matcher(words).matches() ? Optional.empty() : Optional.of("no-words");
    }
}
