package org.baoxue.embedded.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexPrefixTests {

    @ParameterizedTest
    @CsvSource({
        "^zhang, zhang",
        "'^\\Qzh.ang\\E', zh.ang",
        "'^\\Qa|b\\E', a|b",
        "'^a\\.b.*c', a.b",
        "^abc?d, ab",
        "^abc+d, abc",
        "'^ab[cd]', ab"
    })
    void isWhatEveryMatchBeginsWith(String pattern, String prefix) {
        assertThat(RegexPrefix.of(new BsonRegularExpression(pattern, ""))).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang", "^a|b", "^", "^[ab]", "^a*", "^\\d", "(^a)"})
    void isNoneWhereAMatchMayBeginOtherwise(String pattern) {
        assertThat(RegexPrefix.of(new BsonRegularExpression(pattern, ""))).isNull();
    }

    @Test
    void isNoneWhereCaseIsIgnored() {
        assertThat(RegexPrefix.of(new BsonRegularExpression("^abc", "i"))).isNull();
    }
}
