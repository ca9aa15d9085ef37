package org.baoxue.support;

import org.baoxue.shared.store.Written;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

import java.util.function.Predicate;

/// Steps into an act where an event tells how far it has come: to break it off there, as a crash
/// would, or to let another be faster.
public final class Interruption
        implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {

    private final ConfigurableApplicationContext service;
    private final Predicate<Object> event;
    private final Runnable then;

    private Interruption(
            ConfigurableApplicationContext service, Predicate<Object> event, Runnable then) {
        this.service = service;
        this.event = event;
        this.then = then;
    }

    public static Interruption at(ApplicationContext service, Class<?> event, Runnable then) {
        return at(service, event::isInstance, then);
    }

    /// After an act of the trail, such as `slips.slip.sign`, was written.
    public static Interruption at(ApplicationContext service, String action, Runnable then) {
        return at(
                service,
                event -> event instanceof Written written && written.told().action().equals(action),
                then);
    }

    private static Interruption at(
            ApplicationContext service, Predicate<Object> event, Runnable then) {
        var interruption = new Interruption((ConfigurableApplicationContext) service, event, then);
        interruption.service.addApplicationListener(interruption);
        return interruption;
    }

    public static Interruption breakingOff(ApplicationContext service, Class<?> event) {
        return at(
                service,
                event,
                () -> {
                    throw new IllegalStateException("broken off at " + event.getSimpleName());
                });
    }

    public static Interruption breakingOff(ApplicationContext service, String action) {
        return at(
                service,
                action,
                () -> {
                    throw new IllegalStateException("broken off at " + action);
                });
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> told) {
        if (event.test(told.getPayload())) {
            then.run();
        }
    }

    @Override
    public void close() {
        service.removeApplicationListener(this);
    }
}
