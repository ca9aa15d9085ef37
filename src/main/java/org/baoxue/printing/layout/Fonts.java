package org.baoxue.printing.layout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The fonts of all paper: each file is opened once, when a text first needs it, and shared.
///
/// A character that its face lacks is taken from the next face that has it; one that no face has
/// prints as 〓 and is logged once.
public final class Fonts {

    /// The geta mark, the printer's sign for a missing type.
    static final int MISSING = 0x3013;

    private static final Logger log = LoggerFactory.getLogger(Fonts.class);
    private static final List<Face> FALLBACK = List.of(Face.SONG, Face.KAI, Face.HEI);

    private final Map<Face, Path> licensed;
    private final Map<String, FontFile> opened = new ConcurrentHashMap<>();
    private final Set<Integer> reported = ConcurrentHashMap.newKeySet();

    /// Prints in the free faces, but for those that the operator has a licensed TrueType file for.
    public Fonts(Map<Face, Path> licensed) {
        licensed.forEach(Fonts::requireReadable);
        this.licensed = licensed.isEmpty() ? Map.of() : new EnumMap<>(licensed);
    }

    /// The free faces alone.
    public Fonts() {
        this(Map.of());
    }

    /// A setting that leads nowhere stops the start, not the first paper that needs the face.
    private static void requireReadable(Face face, Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "the font file of " + face + " cannot be read: " + file);
        }
    }

    FontFile file(Face face) {
        var path = licensed.get(face);
        return path == null
                ? opened.computeIfAbsent(face.resource(), Fonts::bundled)
                : opened.computeIfAbsent(path.toString(), Fonts::onDisk);
    }

    /// The font that prints a code point where `face` is asked for.
    FontFile having(int codePoint, Face face) {
        var wanted = file(face);
        if (wanted.glyph(codePoint) != 0) {
            return wanted;
        }
        for (var candidate : FALLBACK) {
            var file = file(candidate);
            if (file.glyph(codePoint) != 0) {
                return file;
            }
        }
        return missing(codePoint);
    }

    private FontFile missing(int codePoint) {
        if (codePoint == MISSING) {
            throw new IllegalStateException("no face has the sign for a missing character");
        }
        if (reported.add(codePoint)) {
            log.warn("No face has U+{}", Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        }
        return having(MISSING, Face.SONG);
    }

    private static FontFile bundled(String resource) {
        try (var in = Fonts.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is missing from the class path");
            }
            return FontFile.read(name(Path.of(resource)), in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FontFile onDisk(String path) {
        try {
            return FontFile.read(name(Path.of(path)), Files.readAllBytes(Path.of(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName())
                .replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^A-Za-z0-9-]", "-");
    }
}
