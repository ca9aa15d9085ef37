package org.baoxue.sampling;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;

import org.baoxue.access.Caller;
import org.baoxue.registry.Registry;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.Frame;
import org.baoxue.shared.Refusal;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Keeps the frames' texts, compressed, each in a file of its own that is written once.
@Component
class Frames {

    private final GridFSBucket files;
    private final Registry registry;
    private final Clock clock;

    Frames(MongoDatabaseFactory database, Registry registry, Clock clock) {
        this.files = GridFSBuckets.create(database.getMongoDatabase(), "frames");
        this.registry = registry;
        this.clock = clock;
    }

    /// Lists what could be drawn for a review and keeps it.
    FrozenFrame freeze(SampleId sample, Review review, Caller by) {
        var file = new ObjectId();
        var text = list(review, files.openUploadStream(new BsonObjectId(file), name(sample)));
        return new FrozenFrame(file, text.hash(), text.counts(), by.id(), clock.instant());
    }

    private FrameText list(Review review, OutputStream kept) {
        try (var text = new FrameText(new GZIPOutputStream(kept))) {
            new FrameListing(review, registry, text).write();
            return text;
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }

    /// The frame of a sample, as it is kept.
    Frame of(Sample sample) {
        return () -> text(sample);
    }

    /// Whether the text is no longer the one whose hash was published: then nothing is drawn from
    /// it.
    Optional<Refusal> altered(Sample sample) {
        var published = sample.frame().hash();
        var found = of(sample).hash();
        return found.equals(published)
                ? Optional.empty()
                : Optional.of(new FrameAltered(sample.id(), published, found));
    }

    Draw draw(Sample sample) {
        return new Draw(sample.id().drawCode(), sample.numbers(), of(sample));
    }

    InputStream text(Sample sample) throws IOException {
        return new GZIPInputStream(files.openDownloadStream(sample.frame().file()));
    }

    /// Throws away a frame on which no sample stands.
    void delete(FrozenFrame frame) {
        files.delete(frame.file());
    }

    private static String name(SampleId sample) {
        return "frame/" + sample + ".txt.gz";
    }
}
