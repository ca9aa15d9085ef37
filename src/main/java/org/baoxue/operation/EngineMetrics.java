package org.baoxue.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.baoxue.database.PreparedDatabase;
import org.springframework.stereotype.Component;

/// `baoxue.database.engine`, 1 under the tag of the engine that the service runs on, and
/// `baoxue.database.differences`, in how many points its indexes differ from the plan.
@Component
class EngineMetrics implements MeterBinder {

    private final Engine engine;
    private final PreparedDatabase prepared;

    EngineMetrics(Engine engine, PreparedDatabase prepared) {
        this.engine = engine;
        this.prepared = prepared;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var kind : new String[] {"embedded", "standalone", "replica-set", "sharded"}) {
            Gauge.builder("baoxue.database.engine", engine, it -> it.kind().equals(kind) ? 1 : 0)
                    .tag("engine", kind)
                    .register(meters);
        }
        Gauge.builder("baoxue.database.differences", prepared, it -> it.differences().size())
                .register(meters);
    }
}
