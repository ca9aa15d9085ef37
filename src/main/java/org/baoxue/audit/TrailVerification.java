package org.baoxue.audit;

import org.baoxue.audit.BrokenLink.Fault;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/// 审计日志校验: whether every link of a stream is there, says what it said, and follows the one before.
///
/// @param links how many hold, from the first that is kept on
/// @param head what it was compared with; null where there is none
/// @param broken the first that does not hold; null where all do
record TrailVerification(
        String stream, long links, @Nullable TrailHead head, @Nullable BrokenLink broken) {

    public boolean sound() {
        return broken == null;
    }

    static TrailVerification of(
            String stream, @Nullable TrailHead noted, Iterator<AuditEvent> links) {
        var last = noted == null ? TrailHead.beginning(stream) : noted.beforeFirst();
        var holding = 0L;
        while (links.hasNext()) {
            var link = links.next();
            var fault = fault(link, last, noted);
            if (fault.isPresent()) {
                var broken = new BrokenLink(last.sequence() + 1, fault.get());
                return new TrailVerification(stream, holding, noted, broken);
            }
            last = link.asHead();
            holding++;
        }
        return new TrailVerification(stream, holding, noted, missingAtTheEnd(last, noted));
    }

    private static Optional<Fault> fault(
            AuditEvent link, TrailHead last, @Nullable TrailHead noted) {
        if (!link.id().equals(AuditEvent.id(last.stream(), last.sequence() + 1))) {
            return Optional.of(Fault.MISSING);
        } else if (!link.isIntact()) {
            return Optional.of(Fault.ALTERED);
        } else if (!link.isInPlace()) {
            return Optional.of(Fault.MOVED);
        } else if (!link.previous().equals(last.hash())) {
            return Optional.of(Fault.UNLINKED);
        }
        var isHead = noted != null && noted.sequence() == link.sequence();
        return isHead && !Objects.requireNonNull(noted).hash().equals(link.hash())
                ? Optional.of(Fault.REWRITTEN)
                : Optional.empty();
    }

    private static @Nullable BrokenLink missingAtTheEnd(TrailHead last, @Nullable TrailHead noted) {
        if (noted == null) {
            return new BrokenLink(last.sequence(), Fault.NO_HEAD);
        }
        if (last.sequence() < noted.sequence()) {
            return new BrokenLink(last.sequence() + 1, Fault.CUT_OFF);
        }
        var before = noted.broken();
        return before == null ? null : new BrokenLink(before, Fault.REWRITTEN);
    }
}
