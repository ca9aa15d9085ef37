package org.baoxue.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.baoxue.access.account.People;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;

/// Our own way of reading and writing records keeps to what Spring Data's would do.
@ServiceTest
class StoredRecordsTests {

    private static final String REVIEW = "2019-AN-09";
    private static final int ENOUGH = 50;

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private MongoTemplate mongo;
    @Autowired private MongoMappingContext context;
    @Autowired private MongoCustomConversions conversions;

    /// So that a change to one that stands since then is told as no more than it is.
    @Test
    void areStoredUnderTheNamesThatTheyHadInTheModulesOnePackage() {
        var names = new HashSet<String>();
        for (var entity : context.getPersistentEntities()) {
            if (entity.isAnnotationPresent(
                            org.springframework.data.mongodb.core.mapping.Document.class)
                    && entity.getType().getName().startsWith("org.baoxue.answers.")) {
                var written = new Document();
                mongo.getConverter()
                        .getTypeMapper()
                        .writeType(entity.getTypeInformation(), written);
                names.add(written.getString("_class"));
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "org.baoxue.answers.Sheet",
                        "org.baoxue.answers.Photo",
                        "org.baoxue.answers.LateUpload",
                        "org.baoxue.answers.TeamProgress");
    }

    @Test
    void areReadAndWrittenAsSpringDataWould() {
        fillASheet();
        var springs = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        springs.setCustomConversions(conversions);
        springs.afterPropertiesSet();
        var seen = new HashSet<String>();
        for (var entity : context.getPersistentEntities()) {
            if (entity.isAnnotationPresent(
                    org.springframework.data.mongodb.core.mapping.Document.class)) {
                for (var stored :
                        mongo.getCollection(entity.getCollection()).find().limit(ENOUGH)) {
                    var read = mongo.getConverter().read(entity.getType(), stored);
                    assertThat(read).isEqualTo(springs.read(entity.getType(), stored));
                    assertThat(written(mongo.getConverter(), read))
                            .isEqualTo(written(springs, read));
                    seen.add(entity.getCollection());
                }
            }
        }
        assertThat(seen)
                .contains(
                        "accounts",
                        "households",
                        "children",
                        "schools",
                        "reviews",
                        "samples",
                        "fieldWork",
                        "visits",
                        "sheets",
                        "progress");
    }

    private void fillASheet() {
        var review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619979");
        var visit =
                assignments.visitsOf(new TeamId(REVIEW + ":1")).stream()
                        .filter(each -> each.form() == FormKind.HOUSEHOLD)
                        .map(Visit::id)
                        .findFirst()
                        .orElseThrow();
        new ASheet(review.as("ann"), visit.value())
                .save(
                        batch().yes("household.has-students", true)
                                .text("household.address", "二组")
                                .number("household.students", 2)
                                .noting("户主所述"));
    }

    /// What is written, without the order of its lists: a set has none.
    private static Object written(MongoConverter converter, Object read) {
        var document = new Document();
        converter.write(read, document);
        return unordered(document);
    }

    private static Object unordered(Object value) {
        return switch (value) {
            case Map<?, ?> fields ->
                    fields.entrySet().stream()
                            .collect(
                                    toMap(Map.Entry::getKey, field -> unordered(field.getValue())));
            case Collection<?> list ->
                    list.stream().collect(groupingBy(StoredRecordsTests::unordered, counting()));
            default -> value;
        };
    }
}
