package org.baoxue.sampling;

import org.baoxue.support.Speakers.Speaking;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.List;
import java.util.Map;

/// A review whose office works through the API; planned for a {@link
/// org.baoxue.support.SmallCounty} with two towns, in each two villages with one reserve, a primary
/// and a middle school, ten households.
public record AReview(Speaking speaking, String id) {

    static final String SEED = "53096217404418835127";

    public static AReview planned(Speaking speaking, String id, String county, String seeds) {
        return planned(speaking, id, county, seeds, 10);
    }

    public static AReview planned(
            Speaking speaking, String id, String county, String seeds, int households) {
        return planned(speaking, id, county, seeds, 2, households);
    }

    public static AReview planned(
            Speaking speaking, String id, String county, String seeds, int towns, int households) {
        return planned(
                speaking,
                id,
                county,
                Map.of(
                        "towns",
                        towns,
                        "householdsPerTown",
                        households,
                        "reservesPerVillage",
                        1,
                        "seeds",
                        seeds));
    }

    /// With the documents' own numbers.
    static AReview standard(Speaking speaking, String id, String county) {
        return planned(speaking, id, county, Map.of());
    }

    private static AReview planned(
            Speaking speaking, String id, String county, Map<String, Object> plan) {
        speaking.asCityOffice()
                .documentName("reviews/planReview")
                .variable(
                        "input",
                        Map.of(
                                "id",
                                id,
                                "county",
                                county,
                                "name",
                                "复查 " + id,
                                "referenceDate",
                                "2019-08-31",
                                "fieldFrom",
                                "2019-10-21",
                                "fieldTo",
                                "2019-10-31",
                                "plan",
                                plan))
                .execute()
                .path("planReview.id")
                .entity(String.class)
                .isEqualTo(id);
        return new AReview(speaking, id);
    }

    public AReview drawn() {
        freeze();
        seed(id, "ALL", SEED);
        draw(id, "ALL").path("drawSample.state").entity(String.class).isEqualTo("DRAWN");
        return this;
    }

    /// Cancels the first draw and draws anew.
    public AReview redrawn() {
        cancel(id, "抽样框漏报一个村")
                .path("cancelSample.state")
                .entity(String.class)
                .isEqualTo("CANCELLED");
        freeze();
        seed(id + "-2", "ALL", SEED);
        draw(id + "-2", "ALL").path("drawSample.state").entity(String.class).isEqualTo("DRAWN");
        return this;
    }

    GraphQlTester.Response freeze() {
        return office("freezeFrame").variable("review", id).execute();
    }

    GraphQlTester.Response seed(String sample, String step, String seed) {
        return office("enterSeed")
                .variable("sample", sample)
                .variable("step", step)
                .variable("seed", seed)
                .execute();
    }

    GraphQlTester.Response seed(String sample, String seed, List<String> witnesses) {
        return office("enterSeed")
                .variable("sample", sample)
                .variable("seed", seed)
                .variable("witnesses", witnesses)
                .execute();
    }

    GraphQlTester.Response draw(String sample, String step) {
        return office("drawSample").variable("sample", sample).variable("step", step).execute();
    }

    public GraphQlTester.Response cancel(String sample, String reason) {
        return office("cancelSample")
                .variable("sample", sample)
                .variable("reason", reason)
                .execute();
    }

    GraphQlTester.Response verify(String sample) {
        return office("verifyDraw").variable("sample", sample).execute();
    }

    GraphQlTester.Response sample() {
        return office("sample").variable("id", id).execute();
    }

    GraphQlTester.Response samples() {
        return office("samplesOfReview").variable("review", id).execute();
    }

    private GraphQlTester.Request<?> office(String document) {
        return speaking.asCityOffice().documentName("sampling/" + document);
    }
}
