package org.baoxue.support;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// Steps into an act where an event tells how far it has come: to break it off there, as a crash
/// would, or to let another be faster.
public final class Interruption
        implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {

    private final ConfigurableApplicationContext service;
    private final Class<?> event;
    private final Runnable then;

    private Interruption(ConfigurableApplicationContext service, Class<?> event, Runnable then) {
        this.service = service;
        this.event = event;
        this.then = then;
    }

    public static Interruption at(ApplicationContext service, Class<?> event, Runnable then) {
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

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> told) {
        if (event.isInstance(told.getPayload())) {
            then.run();
        }
    }

    @Override
    public void close() {
        service.removeApplicationListener(this);
    }
}
