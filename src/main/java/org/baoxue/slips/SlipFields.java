package org.baoxue.slips;

import static java.util.stream.Collectors.toMap;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Team;
import org.baoxue.reviews.Review;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.ReviewId;
import org.baoxue.slips.SlipController.Stroke;
import org.baoxue.slips.text.ReportRow;
import org.baoxue.slips.text.SlipRows;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a slip shows beside what it stores, and the slips of reviews and teams: who sees a review
/// or a team sees its slips, the county that is reviewed those that are final.
@Controller
class SlipFields {

    private final Slips slips;
    private final SlipRules rules;

    SlipFields(Slips slips, SlipRules rules) {
        this.slips = slips;
        this.rules = rules;
    }

    @BatchMapping(typeName = "Review", field = "slips")
    Map<Review, List<Slip>> slipsOfReviews(List<Review> reviews, @ContextValue Caller caller) {
        var found =
                shown(
                        reviews.stream().map(Review::id).toList(),
                        reviews.stream().map(Review::county),
                        caller);
        return reviews.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                review -> found.getOrDefault(review.id(), List.of())));
    }

    @BatchMapping(typeName = "Team", field = "slips")
    Map<Team, List<Slip>> slipsOfTeams(List<Team> teams, @ContextValue Caller caller) {
        var found =
                shown(
                        teams.stream().map(Team::review).toList(),
                        teams.stream().map(team -> team.town().county()),
                        caller);
        return teams.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                team ->
                                        found.getOrDefault(team.review(), List.of()).stream()
                                                .filter(slip -> slip.team() == team.number())
                                                .toList()));
    }

    @BatchMapping(typeName = "Slip", field = "replaces")
    Map<Slip, Slip> replaced(List<Slip> revisions) {
        return others(revisions, Slip::replaces);
    }

    @BatchMapping(typeName = "Slip", field = "replacedBy")
    Map<Slip, Slip> replacing(List<Slip> replaced, @ContextValue Caller caller) {
        var shown = others(replaced, slip -> slip.id().next());
        shown.values().removeIf(next -> next.seal() == null && !rules.isShown(next, caller));
        return shown;
    }

    private Map<ReviewId, List<Slip>> shown(
            List<ReviewId> reviews, Stream<CountyId> counties, Caller caller) {
        return slips.ofReviews(
                reviews, counties.anyMatch(county -> SlipRules.seesFinalOnly(county, caller)));
    }

    @SchemaMapping(typeName = "Slip", field = "edited")
    Set<ReportRow> edited(Slip slip) {
        return slip.compilation().edited();
    }

    @SchemaMapping(typeName = "Slip", field = "outdatedRows")
    Set<ReportRow> outdatedRows(Slip slip) {
        return slip.compilation().outdated();
    }

    @SchemaMapping(typeName = "Slip", field = "compiled")
    SlipRows compiled(Slip slip) {
        return slip.compilation().rows();
    }

    @SchemaMapping(typeName = "Slip", field = "compiledFrom")
    List<Slip.Source> compiledFrom(Slip slip) {
        return slip.compilation().sources();
    }

    @SchemaMapping(typeName = "Slip", field = "droppedSignatures")
    List<Slip.DroppedSignature> droppedSignatures(Slip slip) {
        return slip.dropped();
    }

    @SchemaMapping(typeName = "Slip", field = "finalAt")
    @Nullable Instant finalAt(Slip slip) {
        return slip.seal() == null ? null : slip.seal().at();
    }

    @SchemaMapping(typeName = "SlipSignature", field = "strokes")
    List<Stroke> strokes(SlipSignature signature) {
        return signature.strokes().stream().map(Stroke::new).toList();
    }

    private Map<Slip, Slip> others(List<Slip> each, Function<Slip, @Nullable SlipId> other) {
        var ids = each.stream().map(other).filter(Objects::nonNull).toList();
        var found = slips.findAll(ids);
        return each.stream()
                .filter(slip -> found.containsKey(other.apply(slip)))
                .collect(toMap(Function.identity(), slip -> found.get(other.apply(slip))));
    }
}
