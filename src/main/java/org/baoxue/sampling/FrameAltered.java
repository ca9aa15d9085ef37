package org.baoxue.sampling;

import org.baoxue.shared.Refusal;
import org.baoxue.shared.Sha256;

import java.util.List;

/// The text that is kept is not the frame whose hash was published: nothing is drawn from it.
public record FrameAltered(SampleId sample, Sha256 published, Sha256 found) implements Refusal {

    @Override
    public String code() {
        return "frame-altered";
    }

    @Override
    public List<Object> details() {
        return List.of(sample, published, found);
    }
}
