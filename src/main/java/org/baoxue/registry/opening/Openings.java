package org.baoxue.registry.opening;

import org.baoxue.access.Caller;
import org.baoxue.access.Reach;
import org.baoxue.api.Paging;
import org.baoxue.registry.opening.RecordOpening.Kind;
import org.baoxue.registry.opening.RecordOpening.Seen;
import org.baoxue.shared.China;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Reason;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.VillageId;
import org.baoxue.shared.store.Documents;
import org.baoxue.shared.store.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is open to whom, and until when.
///
/// Whatever code is asked for, one that exists or one that does not, the same is written and
/// answered: the offices are told of either, and either counts among those of the day. So nobody
/// learns more by trying codes than by the few that may be opened.
@Component
class Openings {

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Documents<RecordOpening> documents;
    private final OpeningSettings settings;
    private final Clock clock;

    Openings(
            MongoTemplate mongo,
            ApplicationEventPublisher events,
            OpeningSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.documents = new Documents<>(mongo, events, RecordOpening.class);
        this.settings = settings;
        this.clock = clock;
    }

    /// What is to be opened.
    ///
    /// @param village where it lies, or would lie
    record Wish(Kind kind, Id subject, VillageId village, boolean found, String reason) {}

    /// Opens a record; one that is open already stays so until the same end.
    Outcome<RecordOpening> open(Wish wish, Caller by) {
        var reason = new Reason(wish.reason());
        var fault = reason.fault();
        if (fault.isPresent()) {
            return Outcome.refused(new InvalidValue("reason", reason.words(), fault.get()));
        }
        return standing(wish.subject(), by)
                .map(Outcome::done)
                .orElseGet(() -> opened(wish, reason.words(), by));
    }

    /// Whether a record is open to somebody now.
    boolean isOpen(Id subject, Caller to) {
        return standing(subject, to).isPresent();
    }

    /// The codes of those of some records that are open to somebody now, in one command.
    Set<String> openAmong(Collection<? extends Id> subjects, Caller to) {
        var codes = subjects.stream().map(Id::value).toList();
        return mongo
                .find(Query.query(open(to).and("subject").in(codes)), RecordOpening.class)
                .stream()
                .map(RecordOpening::subject)
                .collect(Collectors.toSet());
    }

    /// A page of the openings of what lies within a reach, oldest first.
    Window<RecordOpening> page(
            OpeningFilter filter, @Nullable ScrollSubrange page, Reach reach, Caller caller) {
        return Paging.page(mongo, filter.query(reach, caller), page, RecordOpening.class, "at");
    }

    /// Notes that somebody of an office has seen it.
    Outcome<RecordOpening> see(OpeningId id, Reach reach, Caller by) {
        var at = clock.instant();
        return documents.change(
                id,
                new Recorded("registry.opening.see", by.id(), at),
                opening ->
                        reach.holds(opening.village())
                                ? Outcome.done(opening.seenBy(new Seen(by.id(), by.name(), at)))
                                : Outcome.refused(new UnknownId("RecordOpening", id.value())));
    }

    private Optional<RecordOpening> standing(Id subject, Caller by) {
        var query = Query.query(open(by).and("subject").is(subject.value()));
        return Optional.ofNullable(mongo.findOne(query, RecordOpening.class));
    }

    private Criteria open(Caller to) {
        return Criteria.where("by").is(to.id().value()).and("until").gt(clock.instant());
    }

    private Outcome<RecordOpening> opened(Wish wish, String reason, Caller by) {
        var at = clock.instant();
        var day = LocalDate.ofInstant(at, China.TIME);
        var begun = ofDay(by, day);
        if (begun < settings.perDay()) {
            tell(wish.subject(), reason, new Recorded("registry.record.open", by.id(), at));
        }
        for (var number = begun + 1; number <= settings.perDay(); number++) {
            var opening =
                    new RecordOpening(
                            OpeningId.numbered(by.id(), day, number),
                            wish.kind(),
                            wish.subject().value(),
                            wish.village(),
                            wish.found(),
                            by.id(),
                            by.name(),
                            reason,
                            at,
                            at.plus(settings.length()),
                            List.of(),
                            0);
            if (documents.insert(opening, new Recorded("registry.opening.begin", by.id(), at))) {
                return Outcome.done(opening);
            }
        }
        return Outcome.refused(new TooManyOpenings(settings.perDay()));
    }

    private int ofDay(Caller by, LocalDate day) {
        var codes = Reach.codes("_id", OpeningId.prefix(by.id(), day));
        return Math.toIntExact(mongo.count(Query.query(codes), RecordOpening.class));
    }

    /// On the trail of the record itself, too, and before it is open: whatever breaks off in
    /// between, no record is open that the trail does not tell of.
    private void tell(Id subject, String reason, Recorded act) {
        events.publishEvent(
                new Look(CountyId.ofCode(subject.value()).value(), subject, act, reason));
    }
}
