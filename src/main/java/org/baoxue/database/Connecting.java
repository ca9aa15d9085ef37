package org.baoxue.database;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/// How the service speaks to the database. What was acknowledged is on the disks of a majority, and
/// what is read has been acknowledged; a lost primary is survived by sending again; nothing waits
/// for ever. The options of `spring.mongodb.uri` come after these and win.
///
/// There is no time-out for an operation as a whole: it would cut a cursor that walks a county, or
/// a photo on its way over a slow line.
@Component
class Connecting implements MongoClientSettingsBuilderCustomizer, Ordered {

    private static final int BEFORE_SPRING_BOOTS_OWN = -100;

    /// With the acknowledgement of a majority, which has it in its journals.
    private static final WriteConcern SAFE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(20, TimeUnit.SECONDS);

    @Override
    public int getOrder() {
        return BEFORE_SPRING_BOOTS_OWN;
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.applicationName("baoxue")
                .writeConcern(SAFE)
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(15, TimeUnit.SECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(5, TimeUnit.SECONDS)
                                .readTimeout(60, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(10, TimeUnit.SECONDS));
    }
}
