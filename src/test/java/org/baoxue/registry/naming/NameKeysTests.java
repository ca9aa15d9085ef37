package org.baoxue.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTests {

    @ParameterizedTest
    @CsvSource({
        "李小花, lixiaohua, lxh",
        "欧阳 修, ouyangxiu, oyx",
        "吕绿, lvlv, ll",
        "第2小学A班, di2xiaoxueaban, d2xxab",
        "𬱖小花, dixiaohua, dxh",
        "小𠮷花, xiao𠮷hua, x𠮷h",
    })
    void findsANameByItselfItsPinyinAndItsInitials(String name, String pinyin, String initials) {
        assertThat(NameKeys.of(name)).containsExactly(NameKeys.normal(name), pinyin, initials);
    }

    @ParameterizedTest
    @CsvSource({
        "曾婷雪, zengtingxue, ztx",
        "单大山, shandashan, sds",
        "万俟小花, moqixiaohua, mqxh",
        "翟家沟村, zhaijiagoucun, zjgc",
    })
    void findsANameByTheReadingOfItsSurname(String name, String pinyin, String initials) {
        assertThat(NameKeys.of(name)).contains(pinyin, initials);
    }

    @ParameterizedTest
    @CsvSource({"lü, lv", "LYU xiao, lvxiao", "nyu, nv", "chenyu, chenyu"})
    void findsUmlautsHoweverTheyAreTyped(String typed, String key) {
        assertThat(NameKeys.sought(typed)).isEqualTo(key);
    }

    @Test
    void readsWhatIsSearchedAsTheKeysAreWritten() {
        assertThat(NameKeys.normal(" Lü XIAO ")).isEqualTo("lvxiao");
    }
}
