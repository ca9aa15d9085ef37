package org.baoxue.sampling.draw;

/// The seed of each step: the tickets of a stage use the seed of its own step. A plan may ask for a
/// fresh one before each, so that nobody is forewarned; by default one serves all.
public record Seeds(Seed towns, Seed villagesAndSchools, Seed households) {

    public static Seeds one(Seed seed) {
        return new Seeds(seed, seed, seed);
    }

    public Seed of(Stage stage) {
        return switch (stage) {
            case TOWN -> towns;
            case VILLAGE, SCHOOL_PRIMARY, SCHOOL_MIDDLE -> villagesAndSchools;
            case HOUSEHOLD -> households;
        };
    }
}
