package org.baoxue;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.baoxue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule purePackagesKnowNoSpringAndNoDatabase =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.baoxue.seed.generate..",
                            "org.baoxue.sampling.draw..",
                            "org.baoxue.sampling.estimate..",
                            "org.baoxue.checklists.form..",
                            "org.baoxue.answers.sync..",
                            "org.baoxue.printing.layout..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..")
                    .allowEmptyShould(true);

    /// The packages within a module, too.
    @ArchTest
    static final ArchRule packagesKnowEachOtherInOneDirection =
            slices().matching("org.baoxue.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Manager|Helper|Service)");

    /// Everybody else changes records through Documents, by which the trail hears of it. These
    /// write what is nobody's record, or what follows by itself from a change that was told.
    private static final String WRITE_THEMSELVES =
            "(Adding|ErasingChildren|ErasingSheets|ForgettingOpenings|Housing|PhotoPieces|Photos|PreparingReview|Progress"
                + "|PublishedVersions|Reviews|StoredSessions|Trail|Tries|Visits)";

    @ArchTest
    static final ArchRule whatChangesIsTold =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\." + WRITE_THEMSELVES)
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(MongoOperations.class)))
                                    .and(
                                            target(
                                                    nameMatching(
                                                            "insert.*|save|replace|update.*|upsert"
                                                                + "|remove|findAnd.*|bulkOps"))));

    /// So that no cell is taken for a formula. (The frame and the tickets are lines of codes, and
    /// what they are hashed by.)
    @ArchTest
    static final ArchRule whatASpreadsheetOpensIsWrittenByCsv =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.baoxue.seed..")
                    .and()
                    .doNotHaveFullyQualifiedName("org.baoxue.api.Csv")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule noTransactionIsPretended =
            noMethods().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule nobodyUsesTheLeaves =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.baoxue.audit..", "org.baoxue.printing..", "org.baoxue.seed..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.baoxue.audit..", "org.baoxue.printing..", "org.baoxue.seed..")
                    .allowEmptyShould(true);
}
