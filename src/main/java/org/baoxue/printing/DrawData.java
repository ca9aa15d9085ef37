package org.baoxue.printing;

import org.baoxue.sampling.Sample;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SeedReading;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.Id;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the draw record says, as data; with the whole tickets.
final class DrawData {

    private DrawData() {}

    static Map<String, @Nullable Object> of(Sample sample) {
        var values = values("sample", sample.id().value());
        values.put("review", sample.review().value());
        values.put("county", sample.county().value());
        values.put("state", sample.state().name());
        values.put("frameHash", sample.frame().hash().hex());
        values.put("frozenAt", sample.frame().frozenAt().toString());
        values.put("plan", sample.plan());
        values.put("counts", sample.frame().counts());
        values.put("seeds", sample.seeds().stream().map(DrawData::seed).toList());
        values.put("teams", sample.teams().stream().map(DrawData::team).toList());
        values.put("shortfalls", sample.shortfalls());
        values.put("replacements", replacements(sample));
        var cancelled = sample.cancelled();
        values.put("cancelled", cancelled == null ? null : CitizenId.maskedIn(cancelled.reason()));
        return values;
    }

    private static Map<String, @Nullable Object> seed(SeedReading seed) {
        var values = values("step", seed.step().name());
        values.put("seed", seed.seed().value());
        values.put("witnesses", seed.witnesses().stream().map(CitizenId::maskedIn).toList());
        values.put("at", seed.at().toString());
        return values;
    }

    private static Map<String, @Nullable Object> team(SampledTown team) {
        var values = values("team", team.team());
        values.put("town", team.town().value());
        values.put("ticket", team.ticket().value());
        values.put(
                "villages",
                team.villages().stream()
                        .map(village -> {
                            var one = values("village", village.village().value());
                            one.put("ticket", village.ticket().value());
                            one.put("reserves", codes(village.reserves()));
                            return one;
                        })
                        .toList());
        values.put(
                "schools",
                team.schools().stream()
                        .map(school -> {
                            var one = values("school", school.school().value());
                            one.put("stage", school.stage().word());
                            one.put("ticket", school.ticket().value());
                            return one;
                        })
                        .toList());
        values.put("households", team.households().stream().map(DrawData::household).toList());
        return values;
    }

    private static Map<String, @Nullable Object> household(SampledHousehold household) {
        var values = values("household", household.household().value());
        values.put("village", household.village().value());
        values.put("ticket", household.ticket().value());
        values.put("outside", household.outside());
        values.put("toVisit", household.toVisit());
        return values;
    }

    private static List<Map<String, @Nullable Object>> replacements(Sample sample) {
        return sample.replacements().stream()
                .map(replacement -> {
                    var one = values("household", replacement.household().value());
                    var substitute = replacement.substituteId();
                    one.put("reason", replacement.reason().name());
                    one.put("substitute", substitute == null ? null : substitute.value());
                    one.put("at", replacement.at().toString());
                    return one;
                })
                .toList();
    }

    private static List<String> codes(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static Map<String, @Nullable Object> values(String key, Object value) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put(key, value);
        return values;
    }
}
