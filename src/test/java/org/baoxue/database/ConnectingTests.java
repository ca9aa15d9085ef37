package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;

import org.bson.UuidRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.StandardMongoClientSettingsBuilderCustomizer;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

class ConnectingTests {

    @Test
    void whatIsAcknowledgedIsOnTheDisksOfAMajority() {
        var settings = settings("mongodb://db1,db2,db3/baoxue?replicaSet=rs0");

        assertThat(settings.getWriteConcern().getWString()).isEqualTo("majority");
        assertThat(settings.getWriteConcern().getJournal()).isTrue();
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(15);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS)).isEqualTo(60);
    }

    @Test
    void whatTheAddressSaysWins() {
        var settings =
                settings(
                        "mongodb://db1/baoxue?w=1&readConcernLevel=local&retryWrites=false"
                                + "&serverSelectionTimeoutMS=3000&socketTimeoutMS=9000");

        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.W1);
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.LOCAL);
        assertThat(settings.getRetryWrites()).isFalse();
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(3);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS)).isEqualTo(9);
    }

    /// As Spring Boot puts them together.
    private static MongoClientSettings settings(String address) {
        var customizers =
                new ArrayList<MongoClientSettingsBuilderCustomizer>(
                        List.of(
                                new StandardMongoClientSettingsBuilderCustomizer(
                                        () -> new ConnectionString(address),
                                        UuidRepresentation.STANDARD),
                                new Connecting()));
        AnnotationAwareOrderComparator.sort(customizers);
        var builder = MongoClientSettings.builder();
        customizers.forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }
}
