package org.baoxue.embedded;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.figures.EngineFigures;

import java.util.function.ToLongFunction;

/// What the engine has done and holds, as meters `baoxue.embedded.*`.
record EngineMeters(Engine engine) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        counter("commands", EngineFigures::commands, meters);
        counter("failures", EngineFigures::failures, meters);
        counter("scans", EngineFigures::scans, meters);
        counter("examined", EngineFigures::examined, meters);
        counter("changes", EngineFigures::changes, meters);
        counter("commits", EngineFigures::commits, meters);
        counter("syncs", EngineFigures::syncs, meters);
        gauge("documents", EngineFigures::documents, meters);
        gauge("cursors", EngineFigures::cursors, meters);
        gauge("connections", EngineFigures::connections, meters);
        gauge("file.bytes", EngineFigures::fileBytes, meters);
    }

    private void counter(String name, ToLongFunction<EngineFigures> figure, MeterRegistry meters) {
        FunctionCounter.builder(
                        "baoxue.embedded." + name, engine, it -> figure.applyAsLong(it.figures()))
                .register(meters);
    }

    private void gauge(String name, ToLongFunction<EngineFigures> figure, MeterRegistry meters) {
        Gauge.builder("baoxue.embedded." + name, engine, it -> figure.applyAsLong(it.figures()))
                .register(meters);
    }
}
