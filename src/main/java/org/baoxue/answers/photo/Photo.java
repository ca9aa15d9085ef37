package org.baoxue.answers.photo;

import org.baoxue.answers.PhotoId;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Traced;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// 现场照片: announced before its bytes, which come in pieces over a bad line.
///
/// @param item the item that it is evidence for; null where it belongs to the visit as a whole
/// @param sha256 of the whole file, as the phone announced it
/// @param size in bytes, as announced
/// @param mediaType as announced and, once safe, as the bytes say
/// @param received how many bytes have come
/// @param pieces how long each piece is that has come
/// @param file where the bytes are once all have come and are verified; null before
/// @param at when it was announced
@Document("photos")
@TypeAlias("org.baoxue.answers.Photo") // as those stand there that are older than this package
public record Photo(
        @Id PhotoId id,
        VisitId visit,
        TeamId team,
        @Nullable AnswerKey item,
        String sha256,
        long size,
        String mediaType,
        State state,
        long received,
        List<Integer> pieces,
        @Nullable ObjectId file,
        UserId by,
        Instant at)
        implements Traced {

    /// How far its bytes are.
    public enum State {
        /// 上传中
        UPLOADING,
        /// 已保存: every byte is here and verified
        SAFE,
        /// 已撤回: its bytes are deleted
        DROPPED
    }

    public Photo {
        pieces = List.copyOf(pieces);
    }

    @Override
    public String stream() {
        return visit.review().value();
    }

    /// As long as it is on its way, what has come of it tells its states apart.
    @Override
    public org.bson.Document asRead() {
        return new org.bson.Document("state", State.UPLOADING.name()).append("received", received);
    }

    Photo advanced(int length) {
        return moved(state, received + length, plus(pieces, length), file);
    }

    Photo safe(ObjectId file) {
        return moved(State.SAFE, received, pieces, file);
    }

    private Photo moved(State state, long received, List<Integer> pieces, @Nullable ObjectId file) {
        return new Photo(
                id, visit, team, item, sha256, size, mediaType, state, received, pieces, file, by,
                at);
    }

    private static List<Integer> plus(List<Integer> pieces, int last) {
        return Stream.concat(pieces.stream(), Stream.of(last)).toList();
    }
}
