package org.baoxue.access.session;

import org.baoxue.access.account.Callers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import java.time.Clock;
import java.time.Duration;

/// Keeps the sessions in the database instead of this instance's memory.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStorage {

    @Bean
    StoredSessions storedSessions(
            MongoTemplate mongo,
            Callers callers,
            @Value("${server.servlet.session.timeout:30m}") Duration idle,
            @Value("${baoxue.access.longest-session:12h}") Duration longest,
            Clock clock) {
        return new StoredSessions(mongo, callers, new SessionSettings(idle, longest), clock);
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setSameSite("Lax");
        return cookie;
    }
}
