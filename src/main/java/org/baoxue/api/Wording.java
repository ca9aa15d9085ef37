package org.baoxue.api;

import org.baoxue.shared.Fault;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says in the reader's language, from `messages*.properties`, what programs are told by stable
/// words. The number in a word such as `not-from-1-to-9` is written `#` there, and is `{0}` in what
/// it means.
@Component
public class Wording {

    private static final Pattern NUMBER = Pattern.compile("(?<=-)\\d+(?=-|$)");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /// What a refusal says to a reader of that language.
    public String refusal(Refusal refusal, @Nullable Locale locale) {
        return said("refusal." + refusal.code(), locale, refusal.details().toArray());
    }

    String fault(Fault fault, @Nullable Locale locale) {
        return said("refusal.invalid-value", locale, fault.field(), fault.value(), fault.fault());
    }

    String error(String code, @Nullable Locale locale, Object... details) {
        return said("error." + code, locale, details);
    }

    /// What is to be said of a GraphQL document; the names are its own, or the schema's.
    String document(String kind, @Nullable Locale locale, String... names) {
        return messages.getMessage("document." + kind, names, language(locale));
    }

    private static Locale language(@Nullable Locale asked) {
        return asked == null ? Locale.CHINESE : asked;
    }

    private String said(String key, @Nullable Locale asked, Object... details) {
        var locale = language(asked);
        var words = new Object[details.length];
        for (var at = 0; at < details.length; at++) {
            words[at] = word(details[at], locale);
        }
        return messages.getMessage(key, words, locale);
    }

    /// A stage, a kind of record or a fault by its words; what has none stands as it is.
    private String word(Object detail, Locale locale) {
        return switch (detail) {
            case Collection<?> several ->
                    several.stream()
                            .map(one -> word(one, locale))
                            .collect(Collectors.joining(said("refusal.between", locale)));
            case Fault fault ->
                    said("refusal.fault", locale, fault.field(), fault.value(), fault.fault());
            case String nothing when nothing.isEmpty() -> wordOf("nothing", locale);
            default -> wordOf(detail.toString(), locale);
        };
    }

    /// What has no word was sent by somebody, and is repeated without personal numbers.
    private String wordOf(String stable, Locale locale) {
        var numbers = NUMBER.matcher(stable).results().map(found -> found.group()).toArray();
        var key = "word." + NUMBER.matcher(stable).replaceAll("#");
        return Objects.requireNonNullElseGet(
                messages.getMessage(key, numbers, null, locale),
                () -> PersonalNumbers.maskedIn(stable));
    }
}
