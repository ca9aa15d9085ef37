package org.baoxue.registry.naming;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Characters that are read otherwise in a surname than elsewhere: 曾 is zeng, not ceng.
final class Surnames {

    /// Each surname and its syllables.
    private static final Map<String, Reading> READINGS =
            """
            万俟 mo qi, 尉迟 yu chi, 长孙 zhang sun, 澹台 tan tai, 令狐 ling hu, 单于 chan yu, 宰父 zai fu,
            曾 zeng, 单 shan, 解 xie, 仇 qiu, 区 ou, 查 zha, 朴 piao, 盖 ge, 翟 zhai, 员 yun, 黑 he, 乐 yue,
            缪 miao, 种 chong, 秘 bi, 召 shao, 冼 xian, 洗 xian, 折 she, 覃 qin, 宓 mi, 贾 jia, 沈 shen,
            褚 chu, 谌 chen, 祭 zhai, 繁 po, 逄 pang, 车 che, 石 shi, 郗 xi, 阚 kan, 幺 yao, 哈 ha, 燕 yan,
            任 ren, 宁 ning, 纪 ji, 葛 ge, 隗 wei, 盛 sheng, 佴 nai, 撒 sa, 钭 tou, 能 nai, 过 guo, 瞿 qu,
            那 na, 晁 chao, 於 yu
            """
                    .lines()
                    .flatMap(line -> Stream.of(line.split(", *")))
                    .map(entry -> entry.split(" ", 2))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    parts -> parts[0], parts -> Reading.of(parts[0], parts[1])));

    private Surnames() {}

    /// How a surname is read.
    ///
    /// @param length how many characters it has
    record Reading(int length, String pinyin, String initials) {

        static Reading of(String surname, String syllables) {
            var initials =
                    Stream.of(syllables.split(" "))
                            .map(syllable -> syllable.substring(0, 1))
                            .collect(Collectors.joining());
            return new Reading(surname.length(), syllables.replace(" ", ""), initials);
        }
    }

    /// The reading of the surname that a name begins with, if it has one of its own; one of two
    /// characters goes before one of one.
    static Optional<Reading> reading(String name) {
        var stripped = name.strip();
        return IntStream.of(2, 1)
                .filter(length -> stripped.length() >= length)
                .mapToObj(length -> READINGS.get(stripped.substring(0, length)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
