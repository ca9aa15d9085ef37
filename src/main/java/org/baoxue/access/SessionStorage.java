package org.baoxue.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import java.time.Duration;

/// Keeps the sessions in the database instead of this instance's memory.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStorage {

    @Bean
    StoredSessions storedSessions(
            MongoTemplate mongo, @Value("${server.servlet.session.timeout:30m}") Duration idle) {
        return new StoredSessions(mongo, idle);
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setSameSite("Lax");
        return cookie;
    }
}
