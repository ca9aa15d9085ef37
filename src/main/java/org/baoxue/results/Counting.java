package org.baoxue.results;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Standing;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Registry;
import org.baoxue.registry.Town;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.results.Results.FormResult;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.Sampling;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts a review's checklists: one pass over its sheets from a cursor, whatever is asked of the
/// result.
@Component
public class Counting {

    private final Reviews reviews;
    private final Sampling sampling;
    private final Assignments assignments;
    private final Sheets sheets;
    private final Checklists checklists;
    private final Registry registry;
    private final KeptResults kept;
    private final Clock clock;

    Counting(
            Reviews reviews,
            Sampling sampling,
            Assignments assignments,
            Sheets sheets,
            Checklists checklists,
            Registry registry,
            KeptResults kept,
            Clock clock) {
        this.reviews = reviews;
        this.sampling = sampling;
        this.assignments = assignments;
        this.sheets = sheets;
        this.checklists = checklists;
        this.registry = registry;
        this.kept = kept;
        this.clock = clock;
    }

    /// The results as they stand; empty for a review that there is not, or not for the caller. The
    /// county that is reviewed is told what is accepted.
    public Optional<Results> count(ReviewId review, CountedSheets counted, Caller caller) {
        return reviews.find(review)
                .filter(found -> tells(counted, Assignments.standing(caller, found.county())))
                .map(found -> kept.of(found, counted).orElseGet(() -> count(found, counted)));
    }

    /// Keeps what a closed review's checklists add up to, from where it is read from then on: they
    /// may be erased after this.
    public void keep(Review review) {
        for (var counted : CountedSheets.values()) {
            if (kept.of(review, counted).isEmpty()) {
                kept.keep(count(review, counted));
            }
        }
    }

    private static boolean tells(CountedSheets counted, Standing standing) {
        return standing.readsDrafts() || (standing.reads() && counted == CountedSheets.ACCEPTED);
    }

    private Results count(Review review, CountedSheets counted) {
        var tallies = new EnumMap<FormKind, FormCounts>(FormKind.class);
        checklists
                .forms()
                .forEach(form -> tallies.put(form.kind(), new FormCounts(form.current())));
        var homes = new HashMap<HouseholdId, Boolean>();
        try (var cursor = sheets.ofReview(review.id())) {
            cursor.filter(sheet -> isCounted(sheet, counted))
                    .forEach(sheet -> add(sheet, tallies, homes));
        }
        return new Results(
                review.id(),
                counted,
                clock.instant(),
                forms(review, tallies),
                households(sampling.ofReview(review.id()).orElse(null), homes));
    }

    private void add(
            Sheet sheet, Map<FormKind, FormCounts> tallies, Map<HouseholdId, Boolean> homes) {
        var follows = sheets.evaluate(sheet);
        Objects.requireNonNull(tallies.get(sheet.form()), "every form has a version")
                .add(sheets.form(sheet), sheet.content().given(), follows, sheet.town());
        if (sheet.form() == FormKind.HOUSEHOLD) {
            homes.put(new HouseholdId(sheet.unit()), !follows.found().isEmpty());
        }
    }

    private List<FormResult> forms(Review review, Map<FormKind, FormCounts> tallies) {
        var visits =
                assignments.visitsOf(review.id()).stream()
                        .filter(visit -> visit.state() == Visit.State.ACTIVE)
                        .collect(Collectors.groupingBy(Visit::form));
        var towns =
                registry.towns(review.county()).stream()
                        .collect(Collectors.toMap(Town::id, Town::name));
        Function<TownId, String> name = town -> towns.getOrDefault(town, town.value());
        return tallies.entrySet().stream()
                .map(entry -> {
                    var ofForm = visits.getOrDefault(entry.getKey(), List.of());
                    return entry.getValue().result(ofForm.size(), byTown(ofForm), name);
                })
                .toList();
    }

    private static Map<TownId, Integer> byTown(List<Visit> visits) {
        return visits.stream()
                .flatMap(visit -> Stream.ofNullable(visit.town()))
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }

    private static @Nullable HouseholdsWithProblem households(
            @Nullable Sample sample, Map<HouseholdId, Boolean> problems) {
        return sample == null || sample.result() == null
                ? null
                : new Homes(sample.teams(), sample.replacements(), problems).result();
    }

    private static boolean isCounted(Sheet sheet, CountedSheets counted) {
        return switch (sheet.state()) {
            case ACCEPTED -> true;
            case SUBMITTED -> counted == CountedSheets.SUBMITTED;
            case NOT_STARTED, OPEN, RETURNED, REPLACED -> false;
        };
    }
}
