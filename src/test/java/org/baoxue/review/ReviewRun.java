package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.printing.layout.PdfA;
import org.baoxue.seed.demo.Inspecting;
import org.baoxue.shared.Sha256;
import org.baoxue.support.FrontEnd;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One run of the standard review, by front ends over HTTP. Each method is a step, and says what it
/// must have led to.
final class ReviewRun {

    static final String CODE = "2019-SY-01";
    static final String SEED = "53096217404418835127";

    /// The household that is away, by its place among the first team's.
    private static final int AWAY = 3;

    /// So often a teacher was at home, as the mended checklist says.
    private static final int MENDED = 7;

    final FrontEnd office;
    final List<ReviewTeam> teams = new ArrayList<>();

    private String away = "";
    private String instead = "";

    private final int port;
    private final String password;
    private final Map<String, FrontEnd> people = new HashMap<>();

    ReviewRun(int port, String password) {
        this.port = port;
        this.password = password;
        this.office = person("office");
    }

    void isPlanned() {
        var input =
                Map.of(
                        "id", CODE,
                        "county", "619901",
                        "countyName", "禾望县",
                        "name", "禾望县2019年市级复查",
                        "referenceDate", "2019-08-31",
                        "fieldFrom", "2019-10-21",
                        "fieldTo", "2019-10-31");
        office.say("planReview", Map.of("input", input));
        assertThat(refusal("openFieldWork", Map.of("review", CODE))).isEqualTo("wrong-stage");
    }

    void isFrozen() {
        var sample = office.say("freezeFrame", Map.of("review", CODE));
        var again = office.say("freezeFrame", Map.of("review", CODE));
        assertThat(again).as("freezing twice freezes once").isEqualTo(sample);
        assertThat(text(office.get("/samples/" + CODE + "/frame.csv").body()))
                .satisfies(frame ->
                        assertThat(Sha256.sum(frame).hex())
                                .isEqualTo(sample.path("frame").path("hash").asString()));
    }

    void isDrawn() {
        var seed = Map.of("sample", CODE, "seed", SEED, "witnesses", List.of("见证人甲", "见证人乙"));
        office.say("enterSeed", seed);
        office.say("drawSample", Map.of("sample", CODE));
        var other = new HashMap<String, Object>(seed);
        other.put("seed", "00000000000000000000");
        assertThat(refusal("enterSeed", other)).as("a second draw").isEqualTo("wrong-stage");
        var verified = office.act("sampling/verifyDraw", Map.of("sample", CODE));
        assertThat(verified.path("sound").asBoolean()).as("%s", verified).isTrue();
    }

    void isStaffed() {
        var seed = Map.of("review", CODE, "seed", SEED, "witnesses", List.of("见证人甲", "见证人乙"));
        assertThat(refusal("drawTeams", seed)).as("before the pool").isEqualTo("wrong-stage");
        var pool = Map.of("input", Map.of("review", CODE, "size", 3));
        office.say("announceTeamDraw", pool);
        var fieldWork = office.say("drawTeams", seed);
        for (var team : fieldWork.path("teams")) {
            teams.add(ReviewTeam.of(team, this::person));
        }
        assertThat(teams).hasSize(4);
    }

    void isOpened() {
        office.say("openFieldWork", Map.of("review", CODE));
        assertThat(visitsByForm())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("COUNTY", 1, "TOWN", 4, "SCHOOL", 8, "VILLAGE", 8, "HOUSEHOLD", 80));
        teams.forEach(team -> team.take(visits(team.number())));
        teams.forEach(ReviewTeam::seesItsOwnUnitsOnly);
    }

    /// 替换: the household stays on record, the next of its village is visited instead.
    void replacesAHouseholdThatIsAway() {
        var team = teams.getFirst();
        away = team.households().get(AWAY);
        instead = team.replaces(away);
        assertThat(team.replaces(away)).as("repeated, it replaces once").isEqualTo(instead);
        team.take(visits(team.number()));
        assertThat(team.households()).hasSize(20).contains(instead).doesNotContain(away);
    }

    void isFilled() {
        for (var team : teams) {
            var inspecting = new Inspecting(team.member(), Found::at);
            for (var visit : team.toVisit()) {
                var filled = inspecting.fill(visit, inspecting.sheet(visit));
                inspecting.sign(visit, filled, team.memberName());
            }
        }
    }

    void isSubmitted() {
        teams.forEach(
                team -> team.toVisit().forEach(new Inspecting(team.member(), Found::at)::submit));
        assertThat(progress()).isEqualTo(Map.of("SUBMITTED", 101));
    }

    /// One goes back to be mended before the leader accepts all.
    void isMendedAndAccepted() {
        var team = teams.get(1);
        var sent = team.households().getFirst();
        var seen = version(team, sent);
        var back = Map.of("visit", sent, "version", seen, "reason", "家访次数与记录不符，请更正。");
        team.leader().say("returnSheet", back);
        assertThat(progress()).isEqualTo(Map.of("SUBMITTED", 100, "RETURNED", 1));
        mend(team, sent);
        new Inspecting(team.member(), Found::at).submit(sent);
        team.leader().say("returnSheet", back);
        for (var each : teams) {
            each.toVisit().forEach(new Inspecting(each.leader(), Found::at)::accept);
        }
        assertThat(progress()).as("repeated, it returned once").isEqualTo(Map.of("ACCEPTED", 101));
        var again = Map.of("visit", sent, "version", version(team, sent));
        assertThat(refusal("acceptSheet", again))
                .as("the office accepts nothing")
                .isEqualTo("not-permitted");
    }

    /// The first child's teacher was there more often; what was signed before does not cover it.
    private static void mend(ReviewTeam team, String visit) {
        var member = team.member();
        var sheet = member.act("review/sheet", Map.of("visit", visit));
        var counted = homeVisits(sheet);
        var change =
                Map.of(
                        "id",
                        "mended-0001",
                        "key",
                        counted.path("key").asString(),
                        "value",
                        Map.of("number", MENDED),
                        "base",
                        counted.path("answer").path("version").asInt());
        var input = Map.of("visit", visit, "changes", List.of(change));
        assertThat(member.say("saveAnswers", Map.of("input", input)).findValuesAsString("result"))
                .containsExactly("SAVED");
        for (var line : List.of("inspectors", "parent")) {
            var signed =
                    Map.of(
                            "visit",
                            visit,
                            "id",
                            "mended-" + line,
                            "line",
                            line,
                            "name",
                            team.memberName(),
                            "strokes",
                            SlipRound.SIGNATURE);
            member.say("sign", Map.of("input", signed));
        }
    }

    private static JsonNode homeVisits(JsonNode sheet) {
        return sheet.path("blocks")
                .path(0)
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("key").asString().startsWith("child.home-visits"))
                .findFirst()
                .orElseThrow();
    }

    /// 复查结果, as the office reads and takes them away: every checklist is counted.
    void isCounted() {
        var results = office.act("results/results", Map.of("review", CODE));
        assertThat(
                        results.path("forms")
                                .valueStream()
                                .map(form -> form.path("all").path("sheets").asInt()))
                .containsExactly(1, 4, 8, 8, 80);
        var homes = results.path("households");
        assertThat(homes.path("open").asInt()).isZero();
        assertThat(homes.path("unreachable").asInt()).isEqualTo(1);
        assertThat(homes.path("withProblem").asLong())
                .isPositive()
                .isEqualTo(
                        sheets().values().stream()
                                .filter(sheet -> sheet.path("form").asString().equals("HOUSEHOLD"))
                                .filter(ReviewRun::hasProblem)
                                .count());
        var share = homes.path("leavingOut");
        assertThat(share.path("share").asDouble())
                .isBetween(
                        share.path("interval").path("lower").asDouble(),
                        share.path("interval").path("upper").asDouble());
        assertThat(homes.path("worstCase").path("share").asDouble())
                .isGreaterThan(share.path("share").asDouble());
        assertThat(text(office.get("/reviews/" + CODE + "/results-forms.csv").body()))
                .contains("入户核查表,,全县,80,80," + homes.path("withProblem").asInt());
        assertThat(text(office.get("/reviews/" + CODE + "/results.csv").body()))
                .contains("child.observed,,全县");
        assertThat(text(office.get("/reviews/" + CODE + "/results-households.csv").body()))
                .contains("剔除未能到访户,全部计入,0.");
        assertThat(office.get("/papers/reviews/" + CODE + "/results.pdf").body())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static boolean hasProblem(JsonNode sheet) {
        return sheet.findValues("problem").stream().anyMatch(JsonNode::isString);
    }

    void isPutOnSlips() {
        var early = office.act("review/closeReview", Map.of("review", CODE));
        assertThat(early.path("visits")).isEmpty();
        assertThat(early.path("slips")).as("%s", early).hasSize(1 + 4 + 8 + 8 + 4);
        teams.forEach(SlipRound::putOnSlips);
        var slips = office.act("review/slips", Map.of("review", CODE)).path("slips");
        assertThat(slips.valueStream().map(slip -> slip.path("state").asString()).distinct())
                .containsExactly("FINAL");
        assertThat(slips.valueStream().map(slip -> slip.path("subject").path("kind").asString()))
                .as("one for the county, each town, school and village, and each team")
                .hasSize(1 + 4 + 8 + 8 + 4);
    }

    /// The whole review on paper, form by form against what was answered.
    void isPrinted() throws Exception {
        var bundle = office.get("/papers/reviews/" + CODE + "/bundle.pdf").body();
        var printed = PrintedReview.read(bundle);
        sheets().values().forEach(printed::shows);
        office.act("review/slips", Map.of("review", CODE))
                .path("slips")
                .forEach(printed::showsSlip);
        var mended = teams.get(1).households().getFirst();
        assertThat(printed.part(unit(mended))).contains("每学期教师家访(" + MENDED + ")次");
        assertThat(printed.textsByPath().keySet())
                .as("who is visited instead stands there, who was away does not")
                .anyMatch(path -> path.endsWith(unit(instead)))
                .noneMatch(path -> path.endsWith(unit(away)));
        assertThat(printed.whole()).contains(SEED);
        assertThat(PdfA.faults(bundle)).isEmpty();
    }

    /// 结束: once the last slip is final.
    void isEnded() {
        var closed = office.act("review/closeReview", Map.of("review", CODE)).path("closed");
        assertThat(closed.path("by").asString()).isEqualTo("office");
        assertThat(office.act("review/closeReview", Map.of("review", CODE)).path("closed"))
                .as("repeated, it is closed once")
                .isEqualTo(closed);
    }

    void isOnTheTrail() {
        var trail = new TrailOfReview(this);
        trail.isWhole();
        trail.tellsOfEveryChangeOnce();
        trail.namesNobodyWhoIsVisited();
    }

    Map<String, Integer> progress() {
        return counted(office.act("review/progress", Map.of("review", CODE)), "state");
    }

    /// Every sheet that counts, by its visit's code, as the office reads it.
    SequencedMap<String, JsonNode> sheets() {
        var sheets = new TreeMap<String, JsonNode>();
        for (var team : teams) {
            for (var visit : team.toVisit()) {
                sheets.put(visit, office.act("review/sheet", Map.of("visit", visit)));
            }
        }
        return sheets;
    }

    private static String unit(String visit) {
        return visit.substring(visit.lastIndexOf(':') + 1);
    }

    private static int version(ReviewTeam team, String visit) {
        return team.leader().say("sheetVersion", Map.of("visit", visit)).path("version").asInt();
    }

    FrontEnd person(String name) {
        return people.computeIfAbsent(name, each -> FrontEnd.signedIn(port, each, password));
    }

    String refusal(String document, Map<String, ?> variables) {
        return office.refused(document, variables);
    }

    static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Map<String, Integer> visitsByForm() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(team -> visits(team).stream())
                .collect(
                        Collectors.toMap(
                                visit -> visit.path("form").asString(), _ -> 1, Integer::sum));
    }

    private List<JsonNode> visits(int team) {
        var page = office.say("visits", Map.of("review", CODE, "filter", Map.of("team", team)));
        var nodes = new ArrayList<JsonNode>();
        page.path("edges").forEach(edge -> nodes.add(edge.path("node")));
        return nodes;
    }

    private static Map<String, Integer> counted(JsonNode counts, String by) {
        var each = new TreeMap<String, Integer>();
        counts.forEach(count ->
                each.merge(count.path(by).asString(), count.path("visits").asInt(), Integer::sum));
        each.values().removeIf(number -> number == 0);
        each.remove("REPLACED");
        return each;
    }
}
