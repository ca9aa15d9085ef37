package org.baoxue.seed.generate;

import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.CountyId;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A county that one number and a shape make.
public final class County {

    /// Assigned to no real place.
    public static final CountyId CODE = new CountyId("619901");

    public static final String NAME = "禾望县";

    /// The day on which ages, grades and states of schooling are as recorded.
    public static final LocalDate REFERENCE_DATE = LocalDate.of(2019, 8, 31);

    private final long number;
    private final Shape shape;
    private final List<Settlement> settlements;
    private final boolean odd;

    private County(long number, Shape shape, boolean odd) {
        this.number = number;
        this.shape = shape;
        this.settlements = Settlement.all(number, shape);
        this.odd = odd;
    }

    public static County of(long number, Shape shape) {
        return new County(number, shape, false);
    }

    /// The one in `seed-data`, odd families included.
    public static County sample() {
        return new County(2019, Shape.of(6_300), true);
    }

    public List<Town> towns() {
        return settlements.stream().map(Settlement::town).toList();
    }

    public List<Village> villages() {
        return settlements.stream().flatMap(town -> town.villages().stream()).toList();
    }

    public List<School> schools() {
        return settlements.stream().flatMap(town -> town.schools().stream()).toList();
    }

    /// The people who review it.
    public List<NewAccount> accounts() {
        return Staff.of(towns(), villages(), schools(), Dice.of(number, "staff", 0));
    }

    /// Every family in the order of its code, made while it is read; to be read in one thread.
    public Stream<Family> families() {
        var shares = new Shares(shape.households(), villages().stream().mapToInt(this::weight));
        var numbers = new CitizenNumbers();
        return settlements.stream()
                .flatMap(settlement -> {
                    var families = new Families(settlement, numbers);
                    return settlement.villages().stream()
                            .flatMap(village -> in(village, shares.next(), families));
                });
    }

    private Stream<Family> in(Village village, int usual, Families families) {
        var dice = Dice.of(number, village.id().value(), 0);
        var wishes =
                IntStream.rangeClosed(1, usual).mapToObj(serial -> Wish.any(village, serial, dice));
        return Stream.concat(wishes, odd ? Oddities.in(village) : Stream.empty())
                .map(wish -> families.make(wish, dice));
    }

    private int weight(Village village) {
        if (odd && village.id().equals(Oddities.SPARSE)) {
            return 0;
        }
        var dice = Dice.of(number, village.id().value(), 1);
        return dice.between(60, 140) + (village.exitYear() == null ? 0 : 30);
    }
}
