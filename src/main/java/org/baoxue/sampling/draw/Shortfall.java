package org.baoxue.sampling.draw;

/// Units that were planned and could not be drawn, since the frame has no more of them.
///
/// @param parent the county for towns, the town for everything else
public record Shortfall(Stage stage, String parent, int number) {

    public Shortfall {
        if (number < 1) {
            throw new IllegalArgumentException("a shortfall of " + number + " is none");
        }
    }
}
