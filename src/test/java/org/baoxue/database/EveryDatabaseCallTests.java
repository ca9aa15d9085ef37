package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.gridfs.GridFSBucket;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.baoxue.database.CollectionPlan.PlannedIndex;
import org.baoxue.support.Heard;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Set;

/// Comes last and sees that the tests before it forgot nothing that the program asks of its
/// database: no method, no index, no aggregation. What they run on, the embedded engine or the
/// server that the environment names, has then done all that the program can ask.
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(
        named = "test",
        matches = ".+",
        disabledReason = "only all tests together forget nothing")
class EveryDatabaseCallTests {

    /// The embedded engine and its administrator's commands are no part of the program.
    private static final String ENGINES = "org.baoxue.embedded";

    /// Sends the plan for sharding to a router, which nobody has here.
    private static final String NEEDS_A_ROUTER = DatabaseCommands.class.getName() + ".answer";

    private static final List<Class<?>> DOORS =
            List.of(
                    MongoOperations.class,
                    BulkOperations.class,
                    Repository.class,
                    MongoDatabase.class,
                    MongoCollection.class,
                    MongoIterable.class,
                    GridFSBucket.class);

    /// What is asked of a door without anything being sent.
    private static final Set<String> SILENT =
            Set.of("getCollection", "getCollectionName", "getConverter", "getName", "withTimeout");

    @Test
    void everyMethodThatAsksTheDatabaseIsTested() {
        assertThat(methodsThatAsk())
                .contains(NEEDS_A_ROUTER)
                .filteredOn(method -> !method.equals(NEEDS_A_ROUTER))
                .isSubsetOf(Heard.ALL.askers());
    }

    /// But those that only refuse what stands twice, and the one that the driver makes for itself.
    @Test
    void everyIndexBeginsWithWhatAQuerySeeks() {
        assertThat(firstFields()).isNotEmpty().isSubsetOf(Heard.ALL.fields());
    }

    /// What is computed in the database, so that its answers are compared with our own counts:
    /// `count` and `exists` of Spring Data, and the use of indexes.
    @Test
    void aggregatesNothingElse() {
        assertThat(Heard.ALL.aggregations())
                .filteredOn(sent -> !sent.contains("Tests."))
                .allMatch(sent ->
                        sent.equals(IndexUse.class.getName() + ".times: $indexStats")
                                || sent.matches(".*: \\$match, (\\$limit, )?\\$group"));
    }

    private static Set<String> methodsThatAsk() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.baoxue").stream()
                        .map(JavaClass::getCodeUnits)
                        .flatMap(Set::stream)
                        .filter(unit -> !unit.getOwner().getPackageName().startsWith(ENGINES))
                        .filter(EveryDatabaseCallTests::asks)
                        .map(unit -> unit.getOwner().getName() + "." + unit.getName())
                        .collect(toSet());
    }

    private static boolean asks(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .anyMatch(access -> isQuestion(access.getTarget()));
    }

    private static boolean isQuestion(AccessTarget target) {
        return !SILENT.contains(target.getName())
                && DOORS.stream().anyMatch(door -> target.getOwner().isAssignableTo(door));
    }

    private static Set<String> firstFields() {
        return DatabasePlan.shipped().collections().stream()
                .flatMap(collection ->
                        collection.indexes().stream()
                                .filter(EveryDatabaseCallTests::servesQueries)
                                .map(planned ->
                                        collection.name()
                                                + " "
                                                + planned.index()
                                                        .keys()
                                                        .document()
                                                        .keySet()
                                                        .iterator()
                                                        .next()))
                .collect(toSet());
    }

    private static boolean servesQueries(PlannedIndex planned) {
        return !planned.index().options().containsKey("unique")
                && !planned.serves().startsWith("nothing of ours");
    }
}
