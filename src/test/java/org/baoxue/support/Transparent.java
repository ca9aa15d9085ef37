package org.baoxue.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.secret.Sealed;
import org.bson.types.Binary;

/// Seals by writing down how it was asked to.
public final class Transparent implements Seal {

    @Override
    public Sealed seal(String text, boolean alike) {
        return sealed(new Binary(((alike ? "=" : "~") + text).getBytes(UTF_8)));
    }

    @Override
    public Sealed sealed(Binary binary) {
        return new Pane(binary);
    }

    private record Pane(Binary binary) implements Sealed {
        @Override
        public String opened() {
            return new String(binary.getData(), UTF_8).substring(1);
        }
    }
}
