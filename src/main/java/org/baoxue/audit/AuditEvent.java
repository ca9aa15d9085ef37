package org.baoxue.audit;

import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;

/// 审计事件: a link of the trail. Its hash is that of the link before and of all that it says, so that
/// none can be altered, left out or moved without being found.
///
/// @param id the stream and the number in it: two cannot have the same
/// @param sequence 1, 2, 3, …
/// @param act of the act itself: it is on the trail once, however often it was told
/// @param subject the record's id
/// @param address where the request came from
/// @param fields those of the record that changed
/// @param before the hash of the record as it was
/// @param after the hash of the record as it became
/// @param previous the hash of the link before
@Document("trail")
record AuditEvent(
        @Id String id,
        String stream,
        long sequence,
        String act,
        Instant at,
        String action,
        String subject,
        UserId by,
        List<String> roles,
        @Nullable String address,
        List<String> fields,
        @Nullable Sha256 before,
        @Nullable Sha256 after,
        @Nullable String reason,
        Sha256 previous,
        Sha256 hash) {

    AuditEvent {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
    }

    static AuditEvent of(Told told, TrailHead before) {
        var unsealed =
                new AuditEvent(
                        id(told.stream(), before.sequence() + 1),
                        told.stream(),
                        before.sequence() + 1,
                        told.act(),
                        told.at(),
                        told.action(),
                        told.subject(),
                        told.by(),
                        told.roles(),
                        told.address(),
                        told.fields(),
                        told.before(),
                        told.after(),
                        told.reason(),
                        before.hash(),
                        before.hash());
        return unsealed.hashed(unsealed.computed());
    }

    /// Codes of a stream sort by their numbers.
    static String id(String stream, long sequence) {
        return "%s/%012d".formatted(stream, sequence);
    }

    /// Whether it says what it said when it was added.
    boolean isIntact() {
        return hash.equals(computed());
    }

    /// Whether it stands where it was put.
    boolean isInPlace() {
        return id.equals(id(stream, sequence));
    }

    TrailHead asHead() {
        return TrailHead.at(stream, sequence, hash);
    }

    /// The SHA-256 of all but itself, a line each, in the order of the columns of the file that
    /// hands the trail out. Only the last, the reason, may itself have lines.
    private Sha256 computed() {
        return Sha256.sum(String.join("\n", TrailCsv.cells(this)));
    }

    private AuditEvent hashed(Sha256 hash) {
        return new AuditEvent(
                id, stream, sequence, act, at, action, subject, by, roles, address, fields, before,
                after, reason, previous, hash);
    }
}
