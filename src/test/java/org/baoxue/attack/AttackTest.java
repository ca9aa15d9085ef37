package org.baoxue.attack;

import org.baoxue.support.MovedClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole service behind a port of its own, with an identity provider and a clock that a test
/// can move.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "baoxue.embedded.directory=memory")
@Import(AttackTest.Time.class)
@ContextConfiguration(initializers = AttackTest.Provider.class)
@interface AttackTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    /// Named by Spring's ordinary settings.
    class Provider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String OAUTH = "spring.security.oauth2.";
        private static final String COUNTY = OAUTH + "client.registration.county.";

        @Override
        public void initialize(ConfigurableApplicationContext service) {
            var issuer = new FakeIssuer();
            service.getBeanFactory().registerSingleton("issuer", issuer);
            TestPropertyValues.of(
                            OAUTH + "resourceserver.jwt.issuer-uri=" + issuer.address(),
                            OAUTH + "resourceserver.jwt.audiences=" + FakeIssuer.CLIENT,
                            OAUTH + "resourceserver.jwt.principal-claim-name=preferred_username",
                            OAUTH + "client.provider.county.user-name-attribute=preferred_username",
                            OAUTH + "client.provider.county.issuer-uri=" + issuer.address(),
                            COUNTY + "client-id=" + FakeIssuer.CLIENT,
                            COUNTY + "client-secret=secret",
                            COUNTY + "client-name=County",
                            COUNTY + "scope=openid")
                    .applyTo(service);
        }
    }
}
