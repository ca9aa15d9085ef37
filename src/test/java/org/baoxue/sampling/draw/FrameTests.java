package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.sampling.draw.FrameFault.Kind;
import org.baoxue.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class FrameTests {

    private static final String SMALL =
            """
            household,619901101201,619901101201-00001
            school-middle,619901101,619901101-S01
            town,619901,619901101
            """;

    @Test
    void isItsLinesInByteOrder() throws IOException {
        var frame =
                Frame.of(
                        List.of(
                                new FrameUnit(Stage.TOWN, "619901", "619901101"),
                                new FrameUnit(Stage.SCHOOL_MIDDLE, "619901101", "619901101-S01"),
                                new FrameUnit(
                                        Stage.HOUSEHOLD, "619901101201", "619901101201-00001")));

        assertThat(text(frame)).isEqualTo(SMALL);
        assertThat(frame.hash()).isEqualTo(Sha256.sum(SMALL));
        assertThat(frame.fault()).isEmpty();
    }

    @Test
    void sortsBytesNotFieldsNorCharacters() throws IOException {
        var frame =
                Frame.of(
                        List.of(
                                new FrameUnit(Stage.TOWN, "a", "😀"),
                                new FrameUnit(Stage.TOWN, "a", "\uFF21"),
                                new FrameUnit(Stage.TOWN, "a", "z"),
                                new FrameUnit(Stage.TOWN, "a!", "b")));

        assertThat(text(frame)).isEqualTo("town,a!,b\ntown,a,z\ntown,a,\uFF21\ntown,a,😀\n");
        assertThat(frame.fault()).isEmpty();
    }

    @Test
    void refusesAUnitGivenTwice() {
        var town = new FrameUnit(Stage.TOWN, "619901", "619901101");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frame.of(List.of(town, town)))
                .withMessageContaining("town,619901,619901101");
    }

    @Test
    void readsBackEveryUnitAcrossItsBuffer() {
        var units =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> new FrameUnit(Stage.HOUSEHOLD, "v", "%05d".formatted(i)))
                        .toList();
        var read = new ArrayList<FrameUnit>();

        Frame.of(units).forEach(Set.of(Stage.HOUSEHOLD), "v"::equals, read::add);

        assertThat(read).isEqualTo(units);
    }

    @Test
    void readsAStreamThatComesInDribbles() {
        Frame dribbling = () -> new Dribble(SMALL.getBytes(UTF_8));

        assertThat(dribbling.fault()).isEmpty();
        assertThat(dribbling.hash()).isEqualTo(Sha256.sum(SMALL));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'town,1,2\ntown,1,1\n',        2, OUT_OF_ORDER
                    'town,1,1\ntown,1,1\n',        2, DUPLICATE
                    'town,1,1\ntown,1,2',          2, UNFINISHED
                    'town,1,1\n\n',                2, MALFORMED
                    'town,1,1\n\ntown,1,2\n',      2, MALFORMED
                    'town,1,1\r\n',                1, MALFORMED
                    'town,1\n',                    1, MALFORMED
                    'town\n',                      1, MALFORMED
                    'town,1,1,1\n',                1, MALFORMED
                    'town,,1\n',                   1, MALFORMED
                    'town,1,\n',                   1, MALFORMED
                    'Town,1,1\n',                  1, MALFORMED
                    'stage,parent,code\n',         1, MALFORMED
                    'inspector,1,1\n',             1, MALFORMED
                    """)
    void saysWhichLineIsNoneAndWhy(String text, long line, Kind kind) {
        assertThat(Frame.ofText(text).fault()).contains(new FrameFault(line, kind));
    }

    @Test
    void findsBytesThatAreNoText() {
        byte[] bytes = "town,1,\u00e9\n".getBytes(ISO_8859_1);
        Frame frame = () -> new ByteArrayInputStream(bytes);

        assertThat(frame.fault()).contains(new FrameFault(1, Kind.MALFORMED));
    }

    @Test
    void readsNoEndlessLine() {
        Frame endless = () -> new ByteArrayInputStream(new byte[1 << 20]);

        assertThat(endless.fault()).contains(new FrameFault(1, Kind.MALFORMED));
    }

    @Test
    void isEmptyWithoutUnits() {
        assertThat(Frame.of(List.of()).fault()).isEmpty();
        assertThat(Frame.of(List.of()).hash()).isEqualTo(Sha256.sum(""));
    }

    @Test
    void drawsFromNoMalformedFrame() {
        var draw = new Draw(County.DRAW, Plan.standard(County.CODE), Frame.ofText("town;1;1\n"));

        assertThatExceptionOfType(MalformedFrame.class)
                .isThrownBy(() -> draw.towns(County.SEED))
                .withMessageContaining("line 1");
    }

    private static String text(Frame frame) throws IOException {
        try (var text = frame.open()) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    /// Gives three bytes at a time, as a network may.
    private static final class Dribble extends ByteArrayInputStream {

        Dribble(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(3, length));
        }
    }
}
