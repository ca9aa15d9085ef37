package org.baoxue.access.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// What a session holds, as bytes: who is signed in, and which page to come back to. Only the
/// classes of these are read from the database.
final class SessionContent {

    private static final Logger log = LoggerFactory.getLogger(SessionContent.class);

    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter(
                    "maxbytes=65536;org.baoxue.**;org.springframework.security.**;java.lang.*;"
                            + "java.util.**;java.time.*;jakarta.servlet.http.*;!*");

    private SessionContent() {}

    static byte[] written(Session session) {
        var content = new HashMap<String, Object>();
        for (var name : session.getAttributeNames()) {
            content.put(name, session.getRequiredAttribute(name));
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(content);
        } catch (IOException cause) {
            throw new UncheckedIOException("a session holds what cannot be stored", cause);
        }
        return bytes.toByteArray();
    }

    /// Null where it cannot be read.
    static @Nullable Map<String, Object> read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            var content = new HashMap<String, Object>();
            ((Map<?, ?>) in.readObject())
                    .forEach((name, value) -> content.put(String.valueOf(name), value));
            return content;
        } catch (IOException | ClassNotFoundException unreadable) {
            log.info("A session of another version of the program ends: {}", unreadable.toString());
            return null;
        }
    }
}
