package org.baoxue.seed.generate;

/// How large a county is.
public record Shape(int towns, int villages, int households) {

    /// Beyond this the citizen IDs of one division would run out.
    public static final int MOST_HOUSEHOLDS = 2_000_000;

    private static final int HOUSEHOLDS_A_VILLAGE = 37;
    private static final int VILLAGES_A_TOWN = 9;
    private static final int MOST_TOWNS = 899;

    public Shape {
        if (towns < 1 || towns > MOST_TOWNS || villages < towns) {
            throw new IllegalArgumentException(
                    "1 to %d towns, each with a village".formatted(MOST_TOWNS));
        }
        if (households < 1 || households > MOST_HOUSEHOLDS) {
            throw new IllegalArgumentException("1 to %d households".formatted(MOST_HOUSEHOLDS));
        }
    }

    /// A county of that many households in villages and towns of the usual size.
    public static Shape of(int households) {
        var villages = Math.max(1, households / HOUSEHOLDS_A_VILLAGE);
        var towns = Math.clamp(villages / VILLAGES_A_TOWN, 1, MOST_TOWNS);
        return new Shape(towns, villages, households);
    }

    /// How many of the villages lie in a town: as even as whole numbers allow.
    int villagesOf(int town) {
        return villages / towns + (town < villages % towns ? 1 : 0);
    }
}
