package org.baoxue.access.session;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A sign-in that lasts over requests; it knows what of it the database has yet to hear.
final class StoredSession implements Session {

    private final MapSession state;
    private @Nullable String storedAs;
    private Instant storedAccess;
    private boolean changed;

    private StoredSession(MapSession state, @Nullable String storedAs) {
        this.state = state;
        this.storedAs = storedAs;
        this.storedAccess = state.getLastAccessedTime();
    }

    static StoredSession begun(Duration idle, Instant now) {
        var state = new MapSession();
        state.setCreationTime(now);
        state.setLastAccessedTime(now);
        state.setMaxInactiveInterval(idle);
        return new StoredSession(state, null);
    }

    static StoredSession read(MapSession state) {
        return new StoredSession(state, state.getId());
    }

    /// For another request, which may change it.
    StoredSession copy() {
        return read(new MapSession(state));
    }

    /// The id under which the database has it; null: not yet.
    @Nullable String storedAs() {
        return storedAs;
    }

    boolean isChanged() {
        return changed || !getId().equals(storedAs);
    }

    /// How long after the last access that was stored this one came.
    Duration sinceStored() {
        return Duration.between(storedAccess, getLastAccessedTime());
    }

    /// However busy the person is, it ends some time after the sign-in, which began it anew.
    Instant expiry(Duration longest) {
        var idle = getLastAccessedTime().plus(getMaxInactiveInterval());
        var last = getCreationTime().plus(longest);
        return idle.isBefore(last) ? idle : last;
    }

    /// Who is signed in; null: nobody yet.
    @Nullable Authentication signedIn() {
        return getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                ? context.getAuthentication()
                : null;
    }

    /// The sign-in name; null: nobody's yet.
    @Nullable String account() {
        var who = signedIn();
        return who == null ? null : who.getName();
    }

    void stored() {
        storedAs = getId();
        storedAccess = getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return state.getId();
    }

    @Override
    public String changeSessionId() {
        return state.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // so says Spring Session
    public <T> @Nullable T getAttribute(String name) {
        return state.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return state.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        state.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        state.removeAttribute(name);
        changed = true;
    }

    @Override
    public Instant getCreationTime() {
        return state.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        state.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return state.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        state.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return state.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return state.isExpired();
    }
}
