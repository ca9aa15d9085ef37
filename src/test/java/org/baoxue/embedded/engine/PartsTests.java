package org.baoxue.embedded.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.baoxue.embedded.engine",
        importOptions = ImportOption.DoNotIncludeTests.class)
class PartsTests {

    @ArchTest
    static final ArchRule partsFormNoCycle =
            slices().matching("org.baoxue.embedded.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowNeitherTheServiceNorSpring =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.baoxue..")
                                    .and(not(resideInAPackage("org.baoxue.embedded.engine..")))
                                    .or(
                                            resideInAnyPackage(
                                                    "org.springframework..",
                                                    "com.mongodb..",
                                                    "org.bson..")));
}
