package org.baoxue.sampling;

import com.mongodb.MongoGridFSException;

import org.baoxue.sampling.DrawVerification.Difference;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.FrameFault;
import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.UncheckedIOException;
import java.util.List;

/// Draws anew from the frame that is kept and the seeds that were read, and compares: the frame's
/// hash, its order, every ticket, the result, every replacement.
@Component
public class Verifying {

    private final Frames frames;

    Verifying(Frames frames) {
        this.frames = frames;
    }

    DrawVerification verify(Sample sample) {
        return verify(sample, frames.draw(sample));
    }

    static DrawVerification verify(Sample sample, Draw draw) {
        try {
            var hash = draw.frame().hash();
            return draw.frame()
                    .fault()
                    .map(fault -> verification(sample, hash, List.of(difference(fault))))
                    .orElseGet(() -> verification(sample, hash, differences(sample, draw, hash)));
        } catch (UncheckedIOException | MongoGridFSException unreadable) {
            return verification(
                    sample, null, List.of(new Difference("frame", "readable", "unreadable")));
        }
    }

    private static Difference difference(FrameFault fault) {
        return new Difference("frame", "lines in the order of bytes", fault.toString());
    }

    private static DrawVerification verification(
            Sample sample, @Nullable Sha256 hash, List<Difference> differences) {
        return new DrawVerification(sample.id(), sample.frame().hash(), hash, differences);
    }

    private static List<Difference> differences(Sample sample, Draw draw, Sha256 hash) {
        return published(sample).differences(recomputed(sample, draw, hash));
    }

    private static Facts published(Sample sample) {
        var facts = new Facts();
        facts.frame(sample.frame().hash(), sample.frame().counts());
        if (sample.result() != null) {
            facts.result(sample.result());
        }
        int number = 0;
        for (var replacement : sample.replacements()) {
            facts.replacement(
                    ++number, new Successor(replacement.source(), replacement.substitute()));
        }
        return facts;
    }

    private static Facts recomputed(Sample sample, Draw draw, Sha256 hash) {
        var facts = new Facts();
        facts.frame(hash, FrameText.counts(draw.frame()));
        DrawResult result = null;
        for (var seed : sample.drawnSeeds().toList()) {
            result = seed.step().take(draw, result, seed.seed());
        }
        if (result != null) {
            facts.result(result);
            recomputeReplacements(sample, draw, result, facts);
        }
        return facts;
    }

    private static void recomputeReplacements(
            Sample sample, Draw draw, DrawResult result, Facts facts) {
        var replacements = sample.replacements();
        for (int i = 0; i < replacements.size(); i++) {
            var one = replacements.get(i);
            if (one.team() <= result.teams().size()) {
                facts.replacement(
                        i + 1,
                        Successor.next(
                                sample,
                                draw,
                                result,
                                one.team(),
                                one.village(),
                                replacements.subList(0, i)));
            }
        }
    }
}
