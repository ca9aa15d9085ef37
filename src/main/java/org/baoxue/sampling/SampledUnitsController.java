package org.baoxue.sampling;

import static java.util.stream.Collectors.groupingBy;

import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledSchool;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a sample names, and the samples of a review: each loaded for a whole answer in one command.
@Controller
class SampledUnitsController {

    private final Samples samples;
    private final Sampling sampling;
    private final Reviews reviews;
    private final Registry registry;

    SampledUnitsController(Samples samples, Sampling sampling, Reviews reviews, Registry registry) {
        this.samples = samples;
        this.sampling = sampling;
        this.reviews = reviews;
        this.registry = registry;
    }

    @BatchMapping(typeName = "Review", field = "sample")
    Map<Review, Sample> currentSamples(List<Review> asked) {
        var found = sampling.ofReviews(asked.stream().map(Review::id).toList());
        return each(asked, Review::id, found);
    }

    @BatchMapping(typeName = "Review", field = "samples")
    Map<Review, List<Sample>> allSamples(List<Review> asked) {
        var found =
                samples.ofReviews(asked.stream().map(Review::id).toList()).stream()
                        .collect(groupingBy(Sample::review));
        var each = new HashMap<Review, List<Sample>>();
        asked.forEach(review -> each.put(review, found.getOrDefault(review.id(), List.of())));
        return each;
    }

    @BatchMapping(typeName = "Sample", field = "review")
    Map<Sample, Review> reviewsOf(List<Sample> asked) {
        return each(
                asked,
                Sample::review,
                reviews.findAll(asked.stream().map(Sample::review).toList()));
    }

    @BatchMapping(typeName = "SampledTown", field = "town")
    Map<SampledTown, Town> townsOf(List<SampledTown> asked) {
        return each(asked, SampledTown::town, Town.class);
    }

    @BatchMapping(typeName = "SampledVillage", field = "village")
    Map<SampledVillage, Village> villagesOf(List<SampledVillage> asked) {
        return each(asked, SampledVillage::village, Village.class);
    }

    @BatchMapping(typeName = "SampledSchool", field = "school")
    Map<SampledSchool, School> schoolsOf(List<SampledSchool> asked) {
        return each(asked, SampledSchool::school, School.class);
    }

    @BatchMapping(typeName = "SampledHousehold", field = "household")
    Map<SampledHousehold, Household> householdsOf(List<SampledHousehold> asked) {
        return each(asked, SampledHousehold::household, Household.class);
    }

    @SchemaMapping(typeName = "Sample", field = "frameUrl")
    String frameUrl(Sample sample) {
        return "/samples/%s/frame.csv".formatted(sample.id());
    }

    @SchemaMapping(typeName = "Sample", field = "ticketsUrl")
    @Nullable String ticketsUrl(Sample sample) {
        return sample.fullyDrawn() ? "/samples/%s/tickets.csv".formatted(sample.id()) : null;
    }

    private <S, I extends Id, R extends RegistryRecord<R>> Map<S, R> each(
            Collection<S> sources, Function<S, I> id, Class<R> type) {
        return each(
                sources, id, registry.findAll(type, sources.stream().map(id).distinct().toList()));
    }

    private static <S, I, R> Map<S, R> each(
            Collection<S> sources, Function<S, I> id, Map<I, R> found) {
        var each = new HashMap<S, R>();
        sources.forEach(source -> {
            var one = found.get(id.apply(source));
            if (one != null) {
                each.put(source, one);
            }
        });
        return each;
    }
}
