package org.baoxue.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;

import org.baoxue.access.Role;
import org.baoxue.shared.UserId;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.Clock;
import java.util.regex.Pattern;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final Pattern PASSWORD = Pattern.compile("(?:[a-z2-9]{4}-){3}[a-z2-9]{4}");

    @Autowired private MongoClient client;
    @Autowired private MongoConverter converter;
    @Autowired private PasswordEncoder passwords;
    @Autowired private AccessTrail trail;
    @Autowired private ApplicationEventPublisher events;

    @Test
    void isOpenedOnceAndTheConsoleIsToldTheOneTimePassword(CapturedOutput output) {
        var empty =
                new MongoTemplate(
                        new SimpleMongoClientDatabaseFactory(client, "nobody-yet"), converter);
        var accounts = new Accounts(empty, events);
        var first = new FirstAdministrator(accounts, passwords, trail, Clock.systemUTC());

        first.open();
        first.open();

        assertThat(PASSWORD.matcher(output.getOut()).results()).hasSize(1);
        var told = PASSWORD.matcher(output.getOut()).results().findFirst().orElseThrow().group();
        var account = accounts.find(new UserId("admin")).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(account.password())
                .matches(password -> password.given())
                .matches(password -> passwords.matches(told, password.hash()));
        assertThat(empty.findAll(org.bson.Document.class, "accounts").toString())
                .doesNotContain(told);
    }
}
