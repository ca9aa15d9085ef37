package org.baoxue.registry;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a name is found by: itself, its pinyin and its initials, so that 李小花 answers to 李, to `lix`
/// and to `lxh`.
final class NameKeys {

    private NameKeys() {}

    /// Keys in lower case without spaces, for a search by prefix on an index.
    static List<String> of(String name) {
        return Stream.of(
                        name,
                        PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, ""),
                        PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, ""))
                .map(NameKeys::normal)
                .distinct()
                .toList();
    }

    /// The form in which keys are stored and searched.
    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
