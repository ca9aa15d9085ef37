package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;

import org.baoxue.shared.UserId;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

import java.util.List;
import java.util.Set;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class NobodyYetTests {

    @Autowired private MongoClient client;
    @Autowired private MongoConverter converter;

    @Test
    void saysThatNobodyCanSignInAsLongAsThereIsNoAccount(CapturedOutput output) {
        var factory = new SimpleMongoClientDatabaseFactory(client, "nobody-yet");
        var empty = new MongoTemplate(factory, converter);
        var accounts = new MongoRepositoryFactory(empty).getRepository(Accounts.class);
        new NobodyYet(accounts).tell();
        assertThat(output).containsOnlyOnce("nobody can sign in");
        accounts.saveAll(
                List.of(
                        new Account(
                                new UserId("one"),
                                "一",
                                "",
                                Set.of(Grant.everywhere(Role.INSPECTOR)),
                                Set.of())));
        new NobodyYet(accounts).tell();
        assertThat(output).containsOnlyOnce("nobody can sign in");
    }
}
