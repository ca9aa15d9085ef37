package org.baoxue.slips.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What drafts of assessment and suggestions say when: data, read from a file.
///
/// @param assessment the sentences of 评估意见, in their order
/// @param suggestions the points of 意见建议, in their order
public record Rules(List<Group> assessment, List<Group> suggestions) {

    /// Rules of which only the first that fits speaks.
    record Group(List<Rule> firstOf) {

        Group {
            firstOf = List.copyOf(firstOf);
        }

        Optional<String> sentence(Facts facts, Counts counts) {
            return firstOf.stream()
                    .filter(rule -> rule.fits(facts, counts))
                    .findFirst()
                    .map(rule -> rule.sentence(facts, counts));
        }

        /// Whether it has something to say, whatever was found.
        boolean alwaysSpeaks() {
            return firstOf.stream()
                    .anyMatch(rule -> rule.kinds().isEmpty() && rule.conditions().isEmpty());
        }
    }

    /// One sentence.
    ///
    /// @param kinds for whose slips; none means all
    /// @param conditions all of them must hold
    /// @param sentence with `{unit}` and the counts' names in braces
    record Rule(Set<SlipSubject.Kind> kinds, List<Condition> conditions, String sentence) {

        static final String UNIT = "unit";
        static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

        Rule {
            kinds = Set.copyOf(kinds);
            conditions = List.copyOf(conditions);
        }

        boolean fits(Facts facts, Counts counts) {
            return (kinds.isEmpty() || kinds.contains(facts.subject().kind()))
                    && conditions.stream().allMatch(condition -> condition.holds(counts));
        }

        String sentence(Facts facts, Counts counts) {
            return PLACE.matcher(sentence)
                    .replaceAll(place ->
                            Matcher.quoteReplacement(
                                    place.group(1).equals(UNIT)
                                            ? facts.subject().name()
                                            : String.valueOf(counts.of(place.group(1)))));
        }
    }

    /// How a sum of counts compares with a number: `county.letters + town.letters > 0`.
    record Condition(List<String> summed, Comparison comparison, int number) {

        Condition {
            summed = List.copyOf(summed);
        }

        boolean holds(Counts counts) {
            return comparison.holds(summed.stream().mapToInt(counts::of).sum(), number);
        }
    }

    enum Comparison {
        EQUAL("="),
        LESS("<"),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        static Comparison of(String sign) {
            return Stream.of(values())
                    .filter(each -> each.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }

        boolean holds(int left, int right) {
            return switch (this) {
                case EQUAL -> left == right;
                case LESS -> left < right;
                case MORE -> left > right;
            };
        }
    }

    public Rules {
        assessment = List.copyOf(assessment);
        suggestions = List.copyOf(suggestions);
    }

    String assess(Facts facts) {
        return String.join("", sentences(assessment, facts));
    }

    List<String> suggest(Facts facts) {
        return sentences(suggestions, facts);
    }

    private static List<String> sentences(List<Group> groups, Facts facts) {
        var counts = Counts.of(facts);
        return groups.stream().flatMap(group -> group.sentence(facts, counts).stream()).toList();
    }
}
