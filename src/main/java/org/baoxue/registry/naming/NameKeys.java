package org.baoxue.registry.naming;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.support.style.PinyinToneStyles;
import com.github.houbb.pinyin.support.tone.DefaultPinyinTone;
import com.github.houbb.pinyin.util.PinyinHelper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a name is found by: itself, its pinyin and its initials, so that 李小花 answers to 李, to `lix`
/// and to `lxh`; ü is written v, as on a keyboard.
public final class NameKeys {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Characters that take two places in a string, which the library cuts in two and leaves.
    private static final Pattern RARE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

    private NameKeys() {}

    /// Keys in lower case without spaces, for a search by prefix on an index.
    public static List<String> of(String name) {
        var asSurname = Surnames.reading(name);
        return Stream.concat(
                        Stream.of(name),
                        Stream.of(PinyinStyleEnum.INPUT, PinyinStyleEnum.FIRST_LETTER)
                                .flatMap(style -> readings(name, asSurname, style)))
                .map(NameKeys::normal)
                .distinct()
                .toList();
    }

    /// As its characters are mostly read, and as one that begins with a surname.
    private static Stream<String> readings(
            String name, Optional<Surnames.Reading> surname, PinyinStyleEnum style) {
        return Stream.concat(
                Stream.of(pinyin(name, style)),
                surname.stream()
                        .map(read ->
                                (style == PinyinStyleEnum.INPUT ? read.pinyin() : read.initials())
                                        + pinyin(name.strip().substring(read.length()), style)));
    }

    /// What is searched, as the keys are written: ü is typed v, or yu after l and n; but an n can
    /// end a syllable before a yu, as in chenyu.
    public static String sought(String beginning) {
        return normal(beginning).replace("lyu", "lv").replaceFirst("^nyu", "nv");
    }

    /// The form in which keys are stored and searched.
    public static String normal(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT).replace('ü', 'v');
        return SPACES.matcher(lower).replaceAll("");
    }

    private static String pinyin(String name, PinyinStyleEnum style) {
        return RARE.matcher(PinyinHelper.toPinyin(name, style, ""))
                .replaceAll(rare -> Matcher.quoteReplacement(RareReadings.of(rare.group(), style)));
    }

    /// The library's dictionary knows the rare characters, too; it is only never asked for them.
    private static final class RareReadings extends DefaultPinyinTone {

        private static final RareReadings DICTIONARY = new RareReadings();

        /// The character itself where nothing is known of it.
        static String of(String character, PinyinStyleEnum style) {
            var reading = DICTIONARY.reading(character, style);
            return reading == null ? character : reading;
        }

        private @Nullable String reading(String character, PinyinStyleEnum style) {
            return getCharTone(character, PinyinToneStyles.getTone(style));
        }
    }
}
