package org.baoxue.printing;

import org.baoxue.access.account.People;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.results.Results;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.HouseholdReplacement;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledSchool;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.sampling.SeedReading;
import org.baoxue.shared.Id;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;
import org.baoxue.slips.Slip;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes pages of what was found, with all the names that they print.
@Component
class Printing {

    private final Checklists checklists;
    private final Sheets sheets;
    private final Registry registry;
    private final People people;

    Printing(Checklists checklists, Sheets sheets, Registry registry, People people) {
        this.checklists = checklists;
        this.sheets = sheets;
        this.registry = registry;
        this.people = people;
    }

    Pages of(Review review, Sheet sheet) {
        return new FormPages(
                FilledForm.of(
                        sheets.form(sheet), review.countyName(), sheet, sheets.evaluate(sheet)));
    }

    String formName(FormKind form) {
        return checklists.current(form).name();
    }

    Pages of(Review review, Sample sample) {
        return new DrawRecordPages(review, sample, names(review, sample));
    }

    Pages of(Review review, Slip slip) {
        return new SlipPages(review.countyName(), slip);
    }

    Pages of(Review review, Results results) {
        return new ResultsPages(review, results);
    }

    private Names names(Review review, Sample sample) {
        var names = new HashMap<String, String>();
        names.put(review.county().value(), review.countyName());
        var teams = sample.teams();
        add(names, Town.class, teams.stream().map(SampledTown::town).toList(), Town::name);
        add(names, Village.class, villages(teams), Village::name);
        add(
                names,
                School.class,
                teams.stream()
                        .flatMap(team -> team.schools().stream())
                        .map(SampledSchool::school)
                        .toList(),
                School::name);
        people.find(who(sample))
                .values()
                .forEach(account -> names.put(account.id().value(), account.name()));
        return new Names(names);
    }

    private static List<VillageId> villages(List<SampledTown> teams) {
        return teams.stream()
                .flatMap(team ->
                        Stream.concat(
                                team.villages().stream().map(SampledVillage::village),
                                team.households().stream().map(SampledHousehold::village)))
                .distinct()
                .toList();
    }

    private static List<UserId> who(Sample sample) {
        var who = new ArrayList<UserId>();
        who.add(sample.frame().frozenBy());
        sample.seeds().stream().map(SeedReading::by).forEach(who::add);
        sample.replacements().stream().map(HouseholdReplacement::by).forEach(who::add);
        if (sample.cancelled() != null) {
            who.add(sample.cancelled().by());
        }
        return who.stream().distinct().toList();
    }

    private <R extends RegistryRecord<R>, I extends Id> void add(
            Map<String, String> names, Class<R> type, Collection<I> ids, Function<R, String> name) {
        registry.findAll(type, ids)
                .forEach((id, found) -> names.put(id.value(), name.apply(found)));
    }
}
