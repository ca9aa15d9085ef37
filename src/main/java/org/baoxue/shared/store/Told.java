package org.baoxue.shared.store;

import org.baoxue.shared.Recorded;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What the trail is told of an act. It names records and fields, and never what stands in them.
///
/// @param act its own code, so that it comes on the trail once, however often it is told
/// @param stream the chain that it belongs to
/// @param subject the record's id
/// @param roles those of whoever acted; empty where the service itself did
/// @param address where the request came from; null where there was none
/// @param fields those that changed; empty where the record is new or nothing changed
/// @param before the hash of the record as it was; null where it is new or nothing changed
/// @param after the hash of the record as it became
/// @param reason given for a look
public record Told(
        String act,
        String stream,
        Instant at,
        String action,
        String subject,
        UserId by,
        List<String> roles,
        @Nullable String address,
        List<String> fields,
        @Nullable Sha256 before,
        @Nullable Sha256 after,
        @Nullable String reason) {

    public Told {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
    }

    static Told entered(Recorded act, Traced record, Snapshot after) {
        return of(act, record.stream(), record.id().value(), List.of(), null, after.hash(), null);
    }

    static Told changed(Recorded act, Traced record, Snapshot before, Snapshot after) {
        return of(
                act,
                record.stream(),
                record.id().value(),
                List.copyOf(before.differing(after)),
                before.hash(),
                after.hash(),
                null);
    }

    static Told seen(Look look) {
        return of(
                look.act(),
                look.stream(),
                look.subject().value(),
                List.of(),
                null,
                null,
                look.reason());
    }

    private static Told of(
            Recorded act,
            String stream,
            String subject,
            List<String> fields,
            @Nullable Sha256 before,
            @Nullable Sha256 after,
            @Nullable String reason) {
        var origin = Origin.current();
        return new Told(
                new ObjectId().toHexString(),
                stream,
                // The database knows no smaller part.
                act.at().truncatedTo(ChronoUnit.MILLIS),
                act.action(),
                subject,
                act.by(),
                origin.roles(),
                origin.address(),
                fields,
                before,
                after,
                reason);
    }
}
