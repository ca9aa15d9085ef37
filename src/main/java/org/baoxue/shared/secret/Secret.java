package org.baoxue.shared.secret;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A text that the database holds sealed, wherever it stands, and that is shown masked.
///
/// What was read is opened when its value is asked for, so that a list of hundreds costs nothing
/// that nobody looks at. What was sealed once is not sealed anew, so that a field that nobody
/// changed stays byte by byte as it stands.
public abstract class Secret {

    private @Nullable String value;
    private @Nullable Sealed sealed;

    protected Secret(String value) {
        this.value = value;
    }

    protected Secret(Sealed sealed) {
        this.sealed = sealed;
    }

    /// The whole text; whoever asks for it shows it to nobody who has given no reason.
    public final String value() {
        var known = value;
        if (known == null) {
            known = Objects.requireNonNull(sealed).opened();
            value = known;
        }
        return known;
    }

    /// For people to read.
    public abstract String masked();

    /// As the database holds it.
    public final Sealed sealed(Seal seal) {
        var known = sealed;
        if (known == null) {
            known = seal.seal(value(), isSoughtByValue());
            sealed = known;
        }
        return known;
    }

    /// Whether records are found by it.
    protected boolean isSoughtByValue() {
        return false;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Secret secret
                        && secret.getClass() == getClass()
                        && (isSealedAs(secret) || secret.value().equals(value())));
    }

    private boolean isSealedAs(Secret other) {
        var one = sealed;
        var two = other.sealed;
        return one != null && two != null && one.binary().equals(two.binary());
    }

    @Override
    public final int hashCode() {
        return value().hashCode();
    }

    /// Masked, so that no log line or error can hold it.
    @Override
    public final String toString() {
        return masked();
    }
}
