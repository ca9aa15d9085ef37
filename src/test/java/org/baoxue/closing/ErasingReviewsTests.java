package org.baoxue.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.answers.Sheets;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.database.lease.Leases;
import org.baoxue.results.Counting;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.privacy.ReviewRecords;
import org.baoxue.slips.Slip;
import org.baoxue.slips.Slips;
import org.baoxue.support.AReview;
import org.baoxue.support.Interruption;
import org.baoxue.support.MovedClock;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A review from its closing to what is left of it, beside another that goes on.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ErasingReviewsTests {

    private static final String REVIEW = "2019-ER-01";
    private static final String COUNTY = "617731";
    private static final KeepingSettings SETTINGS = new KeepingSettings(Duration.ofDays(365));

    private final MovedClock clock = new MovedClock();
    @Autowired private WebApplicationContext service;
    @Autowired private ExecutionGraphQlService api;
    @Autowired private Speaking speaking;
    @Autowired private MongoTemplate mongo;
    @Autowired private Reviews reviews;
    @Autowired private Slips slips;
    private MockMvcTester mvc;
    private ClosedReview closed;
    private AReview other;
    private Map<String, String> before = Map.of();

    @BeforeAll
    void twoReviews() {
        mvc = MockMvcTester.from(service, builder -> builder.apply(springSecurity()).build());
        other = AReview.inTheField(service, "2019-ER-02", "617732");
        closed = ClosedReview.settled(service, REVIEW, COUNTY);
    }

    @Test
    @Order(1)
    void aReviewWithWorkOnItIsNotClosed() {
        var close =
                "mutation { closeReview(review: \"%s\") { __typename ... on ReviewUnsettled {"
                        + " visits slips } } }";
        assertThat(answer(office(), close.formatted("2019-ER-02")))
                .contains("ReviewUnsettled", "2019-ER-02:county:617732", "2019-ER-02:1:team:1:1");
        assertThat(answer(caller("county", Role.COUNTY_OFFICE), close.formatted(REVIEW)))
                .contains("NotPermitted");
        assertThat(answer(office(), close.formatted("2019-ER-99"))).contains("UnknownId");
        var late = closed.close().path("closeReview.visits").entityList(String.class).get();
        assertThat(late).singleElement().asString().contains(":town:");
        assertThat(reviews.find(closed.review().id()).orElseThrow().isOver()).isFalse();
        closed.leavesOutWhatCameLate();
    }

    @Test
    @Order(2)
    void aSettledReviewIsClosedOnceAndChangesNoMore() {
        var at = closed.close().path("closeReview.closed.at").entity(String.class).get();
        closed.close().path("closeReview.closed.at").entity(String.class).isEqualTo(at);
        var slip = slips.ofReview(closed.review().id()).getFirst();
        assertThat(
                        answer(
                                closed.review().leader(slip.team()),
                                "mutation { reviseSlip(slip: \"%s\", reason: \"更正\") { __typename ... on WrongStage { stage } } }"
                                        .formatted(slip.id())))
                .contains("CLOSED");
        assertThat(slips.ofReview(closed.review().id())).allMatch(one -> one.seal() != null);
        var home = closed.review().visit(1, FormKind.HOUSEHOLD);
        assertThat(
                        answer(
                                closed.review().leader(1),
                                "mutation { replaceHousehold(input: {visit: \"%s\", reason: MOVED}) { __typename ... on WrongStage { stage } } }"
                                        .formatted(home.id())))
                .contains("CLOSED");
        assertThat(
                        answer(
                                office(),
                                "mutation { nameTeam(input: {review: \"%s\", number: 1, leader: \"%s\", members: []}) { __typename ... on WrongStage { stage } } }"
                                        .formatted(REVIEW, closed.review().leader(1).id())))
                .contains("CLOSED");
    }

    @Test
    @Order(3)
    void nothingIsErasedBeforeItsTimeOrWithoutOne() {
        before = whatStays();
        erasing(new KeepingSettings(null)).eraseWhatIsDue();
        erasing(SETTINGS).eraseWhatIsDue();
        assertThat(words()).contains("户主" + COUNTY, "孩子" + COUNTY, ClosedReview.NOTE, "签字人");
        assertThat(mongo.getCollection("photoPieces").countDocuments(aLatePhotosPiece())).isOne();
        assertThat(review().isErased()).isFalse();
        assertThat(whatStays()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void aCrashAnywhereLosesNoResultAndIsTakenUpAgain() {
        var holders = holders();
        for (var done = 0; done <= holders.size(); done++) {
            var upToHere = new ArrayList<>(holders.subList(0, done));
            upToHere.add(ErasingReviewsTests::crash);
            var interrupted = erasing(SETTINGS, upToHere);
            assertThatThrownBy(interrupted::eraseWhatIsDue).hasMessage("killed");
            assertThat(review().isErased()).isFalse();
            assertThat(whatStays()).as("after %d", done).isEqualTo(before);
        }
    }

    @Test
    @Order(4)
    void aCrashBetweenTwoSlipsIsTakenUpAgain() {
        clock.moveOn(Duration.ofDays(366));
        try (var _ = Interruption.breakingOff(service, "slips.slip.erase")) {
            erasing(SETTINGS).eraseWhatIsDue();
        }
        assertThat(slips.ofReview(closed.review().id()))
                .anyMatch(slip -> slip.isErased())
                .anyMatch(slip -> !slip.isErased());
        assertThat(review().isErased()).isFalse();
        assertThat(whatStays()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void oneThatFailsDoesNotKeepTheOthers() {
        var another = new ReviewId("2019-ER-03");
        var itself = new Document("_id", another.value());
        var all = mongo.getCollection("reviews");
        var copy = all.find(new Document("_id", REVIEW)).first();
        all.insertOne(new Document(copy).append("_id", another.value()));
        var reached = new ArrayList<ReviewId>();
        erasing(SETTINGS, List.of((review, at) -> failing(reached, review))).eraseWhatIsDue();
        all.deleteOne(itself);
        assertThat(reached).contains(closed.review().id(), another);
        assertThat(review().isErased()).isFalse();
    }

    private static boolean failing(List<ReviewId> reached, ReviewId review) {
        reached.add(review);
        throw new IllegalStateException("failed");
    }

    @Test
    @Order(6)
    void noWordAboutPeopleIsLeftAnywhereWhicheverInstancesAreAtIt() throws Exception {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs =
                    Stream.generate(() -> erasing(SETTINGS, holders(), new Leases(mongo.getDb())))
                            .limit(2)
                            .map(instance -> instances.submit(instance::eraseWhatIsDue))
                            .toList();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(review().isErased()).isTrue();
        assertThat(words()).isEmpty();
        for (var kind : List.of("sheets", "photos", "lateUploads")) {
            assertThat(mongo.getCollection(kind).find().into(new ArrayList<>()))
                    .noneMatch(document -> text(document).contains(REVIEW));
        }
        assertThat(get("/photos/photo-of-2019-er-01")).hasStatus(404);
        assertThat(mongo.getCollection("photos.files").countDocuments(aPhotosFile())).isZero();
        assertThat(mongo.getCollection("photoPieces").countDocuments(aLatePhotosPiece())).isZero();
        var visit = closed.review().visit(1, FormKind.HOUSEHOLD);
        assertThat(visit.unitName()).isEqualTo(visit.unit());
        assertThat(get("/papers/visits/%s.pdf".formatted(visit.id()))).hasStatus(404);
        var slip = slips.ofReview(closed.review().id()).getFirst();
        assertThat(get("/papers/slips/%s.pdf".formatted(slip.id()))).hasStatus(404);
        assertThat(get("/papers/reviews/%s/bundle.pdf".formatted(REVIEW))).hasStatus(200);
        assertThat(get("/papers/reviews/%s/results.pdf".formatted(REVIEW))).hasStatus(200);
    }

    @Test
    @Order(7)
    void theStatisticsAndTheDrawStayAsTheyWere() {
        assertThat(whatStays()).isEqualTo(before);
        assertThat(answer(office(), "{ verifyDraw(sample: \"%s\") { sound } }".formatted(REVIEW)))
                .contains("sound=true");
    }

    @Test
    @Order(8)
    void onceErasedItIsNotDueAgainAndTheTrailTellsOfIt() {
        var trail =
                "{ auditEvents(filter: {stream: \"%s\", by: \"system\"}, last: 100) { edges { node { action subject } } } }"
                        .formatted(REVIEW);
        var told = answer(office(), trail);
        assertThat(told)
                .containsOnlyOnce("reviews.review.erase")
                .contains("answers.sheets.erase", "slips.slip.erase", "sampling.notes.erase");
        erasing(SETTINGS).eraseWhatIsDue();
        assertThat(answer(office(), trail)).isEqualTo(told);
        assertThat(answer(office(), "{ verifyTrail(stream: \"%s\") { sound } }".formatted(REVIEW)))
                .contains("sound=true");
    }

    @Test
    @Order(9)
    void theOtherReviewGoesOn() {
        var sheets = service.getBean(Sheets.class);
        assertThat(sheets.ofTeam(other.team(1))).isNotEmpty();
        assertThat(other.visit(1, FormKind.HOUSEHOLD).unitName()).contains("户主");
    }

    /// All that must be answered as before.
    private Map<String, String> whatStays() {
        return Stream.of(
                        "/reviews/%s/results.csv",
                        "/reviews/%s/results-forms.csv",
                        "/reviews/%s/results-households.csv",
                        "/reviews/%s/results.csv?counted=SUBMITTED",
                        "/samples/%s/frame.csv",
                        "/samples/%s/tickets.csv",
                        "progress",
                        "results ACCEPTED",
                        "results SUBMITTED",
                        "slips")
                .collect(Collectors.toMap(what -> what, this::read));
    }

    private String read(String what) {
        return switch (what) {
            case "progress" ->
                    answer(
                            office(),
                            "{ progress(review: \"%s\") { team form state visits } }"
                                    .formatted(REVIEW));
            case "results ACCEPTED", "results SUBMITTED" ->
                    speaking.asCityOffice()
                            .documentName("results/results")
                            .variable("review", REVIEW)
                            .variable("counted", what.substring("results ".length()))
                            .execute()
                            .path("results")
                            .entity(Object.class)
                            .get()
                            .toString();
            case "slips" ->
                    slips.ofReview(closed.review().id()).stream()
                            .map(slip ->
                                    "%s %s %s %s"
                                            .formatted(
                                                    slip.id(),
                                                    slip.number(),
                                                    slip.contentHash(),
                                                    subject(slip)))
                            .collect(Collectors.joining("\n"));
            default -> text(get(what.formatted(REVIEW)));
        };
    }

    private static String subject(Slip slip) {
        return slip.subject().name();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// Those of the words about people that stand in any document about the review, and the names
    /// of the county's people anywhere but in its register.
    private Collection<String> words() {
        var found = new TreeSet<String>();
        for (var collection : mongo.getCollectionNames()) {
            if (List.of("households", "children").contains(collection)) {
                continue;
            }
            for (var document : mongo.getCollection(collection).find()) {
                var text = text(document);
                Stream.of("户主" + COUNTY, "孩子" + COUNTY, "监护人" + COUNTY)
                        .filter(text::contains)
                        .forEach(found::add);
                if (text.contains(REVIEW)) {
                    Stream.of(ClosedReview.NOTE, "签字人", "strokes=[[")
                            .filter(text::contains)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /// Everything in a document as text, what is compressed unpacked.
    private static String text(Object value) {
        return switch (value) {
            case Document document ->
                    document.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                            .collect(Collectors.joining(" "));
            case Collection<?> many ->
                    many.stream()
                            .map(ErasingReviewsTests::text)
                            .collect(Collectors.joining(" ", "[", "]"));
            case Binary bytes -> new String(unpacked(bytes.getData()), StandardCharsets.UTF_8);
            case null, default -> String.valueOf(value);
        };
    }

    private static byte[] unpacked(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException notCompressed) {
            return bytes;
        }
    }

    private static Document aPhotosFile() {
        return new Document("filename", ClosedReview.photo(REVIEW));
    }

    private static Document aLatePhotosPiece() {
        var from = ClosedReview.latePhoto(REVIEW) + ":";
        return new Document("_id", new Document("$gte", from).append("$lt", from + ":"));
    }

    private static boolean crash(Object review, Object at) {
        throw new AssertionError("killed");
    }

    private Review review() {
        return reviews.find(closed.review().id()).orElseThrow();
    }

    private List<ReviewRecords> holders() {
        return List.copyOf(service.getBeansOfType(ReviewRecords.class).values());
    }

    private ErasingReviews erasing(KeepingSettings settings) {
        return erasing(settings, holders());
    }

    private ErasingReviews erasing(KeepingSettings settings, List<ReviewRecords> holders) {
        return erasing(settings, holders, service.getBean(Leases.class));
    }

    private ErasingReviews erasing(
            KeepingSettings settings, List<ReviewRecords> holders, Leases leases) {
        return new ErasingReviews(
                reviews, service.getBean(Counting.class), holders, leases, settings, clock);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(authentication(signedIn(office()))).exchange();
    }

    private static Caller office() {
        return caller("office", Role.CITY_OFFICE);
    }

    private String answer(Caller caller, String document) {
        return Speakers.answer(api, caller, document).toSpecification().toString();
    }
}
