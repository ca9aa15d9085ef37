package org.baoxue.embedded.engine.wire;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.bson.Bson;
import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.bson.Bytes;
import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;

/// One message of MongoDB's wire protocol: OP_MSG, or the OP_QUERY with which drivers say hello.
final class Message {

    private static final int HEADER = 16;
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int CHECKSUM = 1;
    private static final int MORE_TO_COME = 2;

    private final int id;
    private final int opCode;
    private final ByteBuffer body;
    private final int flags;

    private Message(int id, int opCode, ByteBuffer body) {
        this.id = id;
        this.opCode = opCode;
        this.body = body;
        this.flags = body.getInt();
    }

    /// None where the client is gone.
    static @Nullable Message read(InputStream in) throws IOException {
        var head = new byte[HEADER];
        int got = in.readNBytes(head, 0, HEADER);
        if (got == 0) {
            return null;
        }
        var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int length = header.getInt(0);
        int opCode = header.getInt(12);
        boolean known = opCode == OP_MSG || opCode == OP_QUERY;
        if (got < HEADER || length < HEADER + 4 || length > Wire.LARGEST_MESSAGE || !known) {
            throw new IOException("No message of MongoDB's protocol");
        }
        var body = new byte[length - HEADER];
        if (in.readNBytes(body, 0, body.length) < body.length) {
            throw new EOFException();
        }
        return new Message(
                header.getInt(4), opCode, ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN));
    }

    boolean wantsAnswer() {
        return opCode != OP_MSG || (flags & MORE_TO_COME) == 0;
    }

    Document command() {
        return opCode == OP_QUERY ? query() : sections();
    }

    private Document query() {
        var namespace = name();
        body.getLong();
        var command = Bson.read(body);
        if (command.get("$query") instanceof Document inner) {
            command = inner;
        }
        return command.append("$db", namespace.substring(0, Math.max(0, namespace.indexOf('.'))));
    }

    private Document sections() {
        int end = body.limit() - ((flags & CHECKSUM) == 0 ? 0 : 4);
        Document command = null;
        var sequences = new Document();
        while (body.position() < end) {
            if (body.get() == 0) {
                command = Bson.read(body);
            } else {
                int close = body.position() + body.getInt();
                var name = name();
                var documents = new ArrayList<Document>();
                while (body.position() < close) {
                    documents.add(Bson.read(body));
                }
                sequences.put(name, documents);
            }
        }
        if (command == null || command.isEmpty()) {
            throw Errors.failedToParse("A message without a command");
        }
        return command.appendAll(sequences);
    }

    private String name() {
        var name = new StringBuilder();
        for (byte next = body.get(); next != 0; next = body.get()) {
            name.append((char) next);
        }
        return name.toString();
    }

    Bytes answered(Document answer) {
        var out = new Bytes(1024);
        out.littleInt(0).littleInt(0).littleInt(id);
        if (opCode == OP_QUERY) {
            out.littleInt(OP_REPLY).littleInt(8).littleLong(0).littleInt(0).littleInt(1);
        } else {
            out.littleInt(OP_MSG).littleInt(0).put(0);
        }
        BsonOut.write(out, answer);
        out.setLittleInt(0, out.size());
        return out;
    }
}
