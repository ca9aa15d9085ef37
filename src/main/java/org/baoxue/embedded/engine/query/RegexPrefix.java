package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

import org.jspecify.annotations.Nullable;

/// The literal beginning that every match of an anchored pattern has.
final class RegexPrefix {

    private static final String SPECIAL = "\\.[]{}()*+-?^$|";

    private RegexPrefix() {}

    /// None where the pattern may match anywhere.
    static @Nullable String of(BsonRegularExpression regex) {
        var pattern = regex.getPattern();
        var options = regex.getOptions();
        boolean plain = options == null || options.isEmpty() || options.equals("s");
        if (!plain || !pattern.startsWith("^")) {
            return null;
        }
        var prefix = new StringBuilder();
        int at = 1;
        while (at < pattern.length()) {
            char next = pattern.charAt(at);
            int end = at + 1;
            String literal;
            if (pattern.startsWith("\\Q", at)) {
                int close = pattern.indexOf("\\E", at);
                literal = pattern.substring(at + 2, close < 0 ? pattern.length() : close);
                end = close < 0 ? pattern.length() : close + 2;
            } else if (next == '\\' && end < pattern.length() && isMark(pattern.charAt(end))) {
                literal = pattern.substring(end, ++end);
            } else if (SPECIAL.indexOf(next) < 0) {
                literal = pattern.substring(at, end);
            } else {
                break;
            }
            if (end < pattern.length() && "*?{".indexOf(pattern.charAt(end)) >= 0) {
                literal = withoutLast(literal);
                end = pattern.length();
            }
            prefix.append(literal);
            at = end;
        }
        return prefix.isEmpty() || hasChoice(pattern) ? null : prefix.toString();
    }

    private static String withoutLast(String literal) {
        return literal.isEmpty()
                ? literal
                : literal.substring(0, literal.offsetByCodePoints(literal.length(), -1));
    }

    private static boolean isMark(char escaped) {
        return !Character.isLetterOrDigit(escaped);
    }

    /// A bar outside of quotes: the pattern may begin otherwise.
    private static boolean hasChoice(String pattern) {
        var unquoted = pattern.replaceAll("(?s)\\\\Q.*?(\\\\E|$)", "").replaceAll("(?s)\\\\.", "");
        return unquoted.contains("|");
    }
}
