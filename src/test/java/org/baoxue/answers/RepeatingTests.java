package org.baoxue.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;

import org.baoxue.access.account.People;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Sha256;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// A phone whose answer was lost on the line sends its request again, maybe after others have gone
/// on: every act of a team on a sheet, done, followed by what undoes or outdoes it, and repeated.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class RepeatingTests {

    private static final String REVIEW = "2019-RE-01";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private Sheets sheets;

    private final Deque<Visit> households = new ArrayDeque<>();
    private AFieldReview review;

    @BeforeAll
    void openFieldWork() {
        review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619975");
        for (var team : List.of(REVIEW + ":1", REVIEW + ":2")) {
            assignments.visitsOf(new TeamId(team)).stream()
                    .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                    .forEach(households::add);
        }
    }

    /// A sheet with its two people.
    record Hands(ASheet member, ASheet leader, String photo) {

        void fill() {
            member.save(
                    batch().yes("household.has-students", false).yes("household.problem", false));
            member.sign("inspectors", "检查员");
            member.sign("parent", "李大山");
        }
    }

    /// What is sent twice, made ready by `before`, with `between` in between.
    enum Act {
        SAVE("saveAnswers") {
            @Override
            Runnable ready(Hands hands) {
                var sent = batch().text("household.address", "二组");
                return () -> hands.member.save(sent);
            }

            @Override
            void between(Hands hands) {
                hands.leader.save(batch().value("household.address", Map.of("text", "三组"), 1));
            }
        },
        RESOLVE("resolveConflict") {
            @Override
            Runnable ready(Hands hands) {
                hands.member.save(batch().yes("household.problem", true));
                var rival = batch().yes("household.problem", false);
                hands.leader.save(rival);
                return () ->
                        hands.leader.decide(
                                "decision-1",
                                "household.problem",
                                Map.of("yes", false),
                                1,
                                rival.lastId());
            }

            @Override
            void between(Hands hands) {
                hands.member.save(batch().value("household.problem", Map.of("yes", true), 2));
            }
        },
        SIGN("sign") {
            @Override
            Runnable ready(Hands hands) {
                return () -> hands.member.sign(drawn("signature-1", 0.5));
            }

            @Override
            void between(Hands hands) {
                hands.member.sign(drawn("signature-2", 0.6));
            }
        },
        SAY_WHY_NOBODY_SIGNS("sign") {
            @Override
            Runnable ready(Hands hands) {
                return () ->
                        hands.member.sign(
                                Map.of("id", "reason-1", "line", "parent", "absence", "家长外出务工"));
            }

            @Override
            void between(Hands hands) {
                hands.member.sign(drawn("signature-1", 0.5));
            }
        },
        SUBMIT("submitSheet") {
            @Override
            Runnable ready(Hands hands) {
                hands.fill();
                var seen = hands.member.version();
                return () -> hands.member.submit(seen);
            }

            @Override
            void between(Hands hands) {
                hands.leader.giveBack("请核实");
            }
        },
        RETURN("returnSheet") {
            @Override
            Runnable ready(Hands hands) {
                hands.fill();
                hands.member.submit();
                var seen = hands.leader.version();
                return () -> hands.leader.giveBack(seen, "请核实");
            }

            @Override
            void between(Hands hands) {
                hands.member.submit();
            }
        },
        ACCEPT("acceptSheet") {
            @Override
            Runnable ready(Hands hands) {
                hands.fill();
                hands.member.submit();
                var seen = hands.leader.version();
                return () -> hands.leader.accept(seen);
            }

            @Override
            void between(Hands hands) {
                hands.leader.giveBack("太迟了");
            }
        },
        ANNOUNCE_A_PHOTO("beginPhoto") {
            @Override
            Runnable ready(Hands hands) {
                return () -> begin(hands);
            }

            @Override
            void between(Hands hands) {
                drop(hands);
            }
        },
        DROP_A_PHOTO("dropPhoto") {
            @Override
            Runnable ready(Hands hands) {
                begin(hands);
                return () -> drop(hands);
            }

            @Override
            void between(Hands hands) {
                hands.fill();
                hands.member.submit();
            }
        },
        REPLACE("replaceHousehold") {
            @Override
            Runnable ready(Hands hands) {
                return () ->
                        AFieldReview.replace(
                                hands.leader.by(), hands.leader.visit(), "MOVED", "搬走了");
            }

            @Override
            void between(Hands hands) {
                AFieldReview.replace(hands.member.by(), hands.member.visit(), "REFUSED", "拒绝");
            }
        };

        private final String mutation;

        Act(String mutation) {
            this.mutation = mutation;
        }

        abstract Runnable ready(Hands hands);

        abstract void between(Hands hands);

        private static Map<String, Object> drawn(String id, double height) {
            return Map.of(
                    "id",
                    id,
                    "line",
                    "parent",
                    "name",
                    "李大山",
                    "strokes",
                    List.of(Map.of("points", List.of(0.1, height, 0.9, height))));
        }

        private static void begin(Hands hands) {
            var input =
                    Map.of(
                            "visit",
                            hands.member.visit(),
                            "id",
                            hands.photo,
                            "sha256",
                            Sha256.sum(hands.photo).hex(),
                            "size",
                            1_000,
                            "mediaType",
                            "image/png");
            hands.member
                    .by()
                    .documentName("answers/beginPhoto")
                    .variable("input", input)
                    .executeAndVerify();
        }

        private static void drop(Hands hands) {
            hands.member
                    .by()
                    .documentName("answers/dropPhoto")
                    .variable("id", hands.photo)
                    .executeAndVerify();
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenItIsRepeatedAfterOthersHaveGoneOn(Act act) {
        var visit = households.remove();
        var leader = visit.team() == 1 ? "ann" : "cid";
        var member = visit.team() == 1 ? "bob" : "dan";
        var hands =
                new Hands(
                        new ASheet(review.as(member), visit.id().value()),
                        new ASheet(review.as(leader), visit.id().value()),
                        "photo-of-" + act.mutation);
        var twice = act.ready(hands);
        var ready = everything(visit, hands);
        twice.run();
        assertThat(everything(visit, hands))
                .as(act.mutation + " does something")
                .isNotEqualTo(ready);
        act.between(hands);
        var goneOn = everything(visit, hands);
        twice.run();
        assertThat(everything(visit, hands)).as(act.mutation + " repeated").isEqualTo(goneOn);
    }

    /// The sheet with its photos and the visits of its team.
    private List<Object> everything(Visit visit, Hands hands) {
        GraphQlTester.Response read = hands.leader.read();
        return List.of(
                sheets.find(visit.id()).orElseThrow(),
                read.path("sheet.photos[*]").entityList(Object.class).get(),
                assignments.visitsOf(visit.teamId()));
    }
}
