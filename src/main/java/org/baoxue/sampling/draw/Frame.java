package org.baoxue.sampling.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.shared.Sha256;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Everything that could be drawn, as text: a line `stage,parent,code` and a line feed per unit, in
/// byte order, UTF-8. It is read as a stream, as often as needed, so that a frame of a million
/// households takes no more memory than what is drawn from it: `() -> Files.newInputStream(path)`
/// is a frame.
@FunctionalInterface
public interface Frame {

    /// Opens the text at its start, each time anew.
    InputStream open() throws IOException;

    /// A frame of these units, in whatever order they come. A unit given twice is refused.
    static Frame of(Collection<FrameUnit> units) {
        byte[][] lines = new byte[units.size()][];
        int size = 0;
        for (var unit : units) {
            lines[size++] = (unit.line() + '\n').getBytes(UTF_8);
        }
        Arrays.parallelSort(lines, Arrays::compareUnsigned);
        for (int i = 1; i < size; i++) {
            if (Arrays.equals(lines[i - 1], lines[i])) {
                throw new IllegalArgumentException(
                        "the frame has this unit twice: " + new String(lines[i], UTF_8).strip());
            }
        }
        var text = new ByteArrayOutputStream();
        Arrays.stream(lines).forEach(text::writeBytes);
        return ofBytes(text.toByteArray());
    }

    /// A frame of this text, as it stands: ask for its {@link #fault()} before you trust it.
    static Frame ofText(String text) {
        return ofBytes(text.getBytes(UTF_8));
    }

    private static Frame ofBytes(byte[] text) {
        return () -> new ByteArrayInputStream(text);
    }

    /// SHA-256 of the text, to be published before the seed is read.
    default Sha256 hash() {
        var digest = Sha256.digest();
        try (var text = open();
                var hashing = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            text.transferTo(hashing);
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
        return Sha256.ending(digest);
    }

    /// What is wrong with the text, if anything: the first line that is malformed, out of order or
    /// there twice.
    default Optional<FrameFault> fault() {
        try (var lines = new FrameLines(open())) {
            return lines.fault();
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }

    /// Hands over, in the order of the text, the units of these stages whose parent is wanted. The
    /// other lines cost hardly anything: of a million households only those of the drawn towns are
    /// made units. A malformed line ends it with {@link MalformedFrame}.
    default void forEach(Set<Stage> stages, Predicate<String> parents, Consumer<FrameUnit> action) {
        try (var lines = new FrameLines(open())) {
            while (lines.next()) {
                if (stages.contains(lines.stage()) && parents.test(lines.parent())) {
                    action.accept(lines.unit());
                }
            }
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }
}
