package org.baoxue.embedded.engine.bson;

import de.bwaldvogel.mongo.bson.ObjectId;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// New ids as MongoDB makes them: the second, five bytes of this process, a counter. So documents
/// stand in the order in which they came.
public final class ObjectIds {

    private static final byte[] PROCESS = new byte[5];
    private static final AtomicInteger COUNTER = new AtomicInteger();

    static {
        var random = new SecureRandom();
        random.nextBytes(PROCESS);
        COUNTER.set(random.nextInt(1 << 20));
    }

    private ObjectIds() {}

    public static ObjectId next() {
        int second = (int) (System.currentTimeMillis() / 1000);
        int count = COUNTER.getAndIncrement();
        var bytes = ByteBuffer.allocate(12).putInt(second).put(PROCESS);
        bytes.put((byte) (count >> 16)).put((byte) (count >> 8)).put((byte) count);
        return new ObjectId(bytes.array());
    }
}
