package org.baoxue.subjects;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.registry.Child;
import org.baoxue.registry.Registry;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Reason;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.privacy.ChildRecords;
import org.baoxue.shared.store.Look;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings together all that is held about a child, for its family, by the county's office. That it
/// was done, and why, is on the trail before anything of it is read.
@Component
class ExportingChild {

    static final String ADDRESS = "/children/{id}/export";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Registry registry;
    private final List<ChildRecords> holders;
    private final OperationRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportingChild(
            Registry registry,
            List<ChildRecords> holders,
            OperationRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registry = registry;
        this.holders = List.copyOf(holders);
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// The file's text.
    Outcome<byte[]> export(ChildId id, String reason, Caller by) {
        var reach = rules.reach(by, "POST " + ADDRESS);
        if (registry.find(Child.class, id)
                .filter(child -> reach.holds(child.village()))
                .isEmpty()) {
            return Outcome.refused(new UnknownId("Child", id.value()));
        }
        var given = new Reason(reason);
        var fault = given.fault();
        if (fault.isPresent()) {
            return Outcome.refused(new InvalidValue("reason", given.words(), fault.get()));
        }
        var why = given.words();
        var at = clock.instant();
        var act = new Recorded("subjects.child.export", by.id(), at);
        events.publishEvent(new Look(CountyId.ofCode(id.value()).value(), id, act, why));
        return Outcome.done(JSON.writeValueAsBytes(all(id, why, by, at)));
    }

    private Map<String, Object> all(ChildId id, String why, Caller by, Instant at) {
        var all = new LinkedHashMap<String, Object>();
        all.put("儿童编号", id.value());
        all.put("导出时间", at.toString());
        all.put("经办人", by.name());
        all.put("事由", why);
        holders.forEach(holder -> all.put(holder.heading(), holder.about(id)));
        return all;
    }
}
