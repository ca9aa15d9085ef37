package org.baoxue.seed.generate;

import static org.baoxue.registry.HouseholdType.LIFTED;
import static org.baoxue.registry.HouseholdType.MARGINAL;
import static org.baoxue.registry.HouseholdType.NOT_LIFTED;
import static org.baoxue.registry.HouseholdType.ORDINARY;
import static org.baoxue.registry.Schooling.DROPPED_OUT;
import static org.baoxue.registry.Schooling.GRADUATED_EARLY;
import static org.baoxue.registry.Schooling.IN_COUNTY;
import static org.baoxue.registry.Schooling.NOT_YET_DUE;
import static org.baoxue.registry.Schooling.SENT_IN_TEACHING;

import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.Village;
import org.baoxue.seed.generate.Wish.ChildWish;
import org.baoxue.shared.Sex;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The sample county's odd families, which `seed-data/README.md` lists by code. Their serials begin
/// with 9. Where one should turn up in the standard draw, its serial was chosen among a hundred for
/// a low ticket.
final class Oddities {

    /// Three eligible households and no more, in a village that the standard draw draws.
    static final VillageId SPARSE = new VillageId("619901114207");

    private Oddities() {}

    static Stream<Wish> in(Village village) {
        return wishes(village).stream();
    }

    private static List<Wish> wishes(Village village) {
        return switch (village.id().value()) {
            case "619901101207" ->
                    List.of(
                            // Six children of school age; the form has room for three.
                            family(
                                    village,
                                    90030,
                                    NOT_LIFTED,
                                    girl("2013-05-17"),
                                    boy("2011-11-02"),
                                    girl("2010-06-21"),
                                    girl("2008-09-30"),
                                    boy("2007-03-08"),
                                    girl("2005-04-25")));
            case "619901101205" ->
                    // Twins.
                    List.of(
                            family(
                                    village,
                                    90050,
                                    NOT_LIFTED,
                                    girl("2009-10-12"),
                                    girl("2009-10-12")));
            case "619901103206" ->
                    List.of(
                            // A poor family, but not of a registered-poor type.
                            family(village, 90001, MARGINAL, boy("2010-01-15")),
                            // Rare characters, two of them outside the basic plane.
                            new Wish(
                                    village,
                                    90073,
                                    LIFTED,
                                    "逄",
                                    List.of(
                                            named("2012-02-11", Sex.FEMALE, "㛃珺"),
                                            named("2009-07-04", Sex.MALE, "䶮"),
                                            named("2006-12-20", Sex.MALE, "𬭎彧"),
                                            named("2004-10-09", Sex.FEMALE, "𫖯"))));
            case "619901103204" ->
                    List.of(
                            // Six years old on the very day, and the household's only child.
                            family(village, 90004, NOT_LIFTED, boy("2013-08-31")),
                            // Born on a leap day.
                            family(village, 90005, LIFTED, girl("2008-02-29")));
            case "619901107204" ->
                    List.of(
                            // Sixteen on the very day: too old, though still in grade 9.
                            family(village, 90001, NOT_LIFTED, girl("2003-08-31")),
                            // A day too young, and a day more than too old.
                            family(
                                    village,
                                    90002,
                                    NOT_LIFTED,
                                    known("2013-09-01", NOT_YET_DUE),
                                    known("2003-08-30", GRADUATED_EARLY)),
                            // A day short of sixteen.
                            family(village, 90003, NOT_LIFTED, girl("2003-09-01")),
                            // Out of school, with a sister who is not.
                            family(
                                    village,
                                    90094,
                                    NOT_LIFTED,
                                    girl("2009-03-19"),
                                    known("2005-11-23", DROPPED_OUT)));
            case "619901107210" ->
                    List.of(
                            // Through with grade 9 at fourteen: of school age, but no pupil.
                            family(village, 90001, LIFTED, known("2004-12-01", GRADUATED_EARLY)),
                            // Too young, all of them.
                            family(
                                    village,
                                    90002,
                                    NOT_LIFTED,
                                    known("2017-01-30", NOT_YET_DUE),
                                    known("2014-06-06", NOT_YET_DUE)),
                            // No children.
                            family(village, 90003, NOT_LIFTED),
                            // Taught at home.
                            family(village, 90032, LIFTED, known("2008-08-18", SENT_IN_TEACHING)));
            case "619901114207" ->
                    List.of(
                            family(village, 90001, NOT_LIFTED, boy("2011-02-14")),
                            family(village, 90002, LIFTED, girl("2007-06-01"), boy("2005-01-27")),
                            family(village, 90003, LIFTED, girl("2012-10-08")),
                            family(village, 90004, NOT_LIFTED, known("2015-04-04", NOT_YET_DUE)),
                            family(village, 90005, LIFTED),
                            family(village, 90006, ORDINARY, girl("2009-12-31")));
            default -> List.of();
        };
    }

    private static Wish family(
            Village village, int serial, HouseholdType type, ChildWish... children) {
        return new Wish(village, serial, type, null, List.of(children));
    }

    private static ChildWish girl(String birth) {
        return wish(birth, Sex.FEMALE, null, IN_COUNTY);
    }

    private static ChildWish boy(String birth) {
        return wish(birth, Sex.MALE, null, IN_COUNTY);
    }

    private static ChildWish known(String birth, Schooling schooling) {
        return wish(birth, Sex.MALE, null, schooling);
    }

    private static ChildWish named(String birth, Sex sex, String given) {
        return wish(birth, sex, given, IN_COUNTY);
    }

    private static ChildWish wish(
            String birth, Sex sex, @Nullable String given, Schooling schooling) {
        return new ChildWish(LocalDate.parse(birth), sex, given, schooling);
    }
}
