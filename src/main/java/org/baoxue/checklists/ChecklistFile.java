package org.baoxue.checklists;

import org.baoxue.shared.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// One file of a form's version.
///
/// @param name where it stands, for messages
/// @param content with line ends as LF, so that a checkout on Windows has the same hash
record ChecklistFile(String name, String content) {

    /// @throws CharacterCodingException where the bytes are not UTF-8
    static ChecklistFile of(String name, byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return new ChecklistFile(name, text.replace("\r\n", "\n"));
    }

    Sha256 sha256() {
        return Sha256.sum(content);
    }
}
