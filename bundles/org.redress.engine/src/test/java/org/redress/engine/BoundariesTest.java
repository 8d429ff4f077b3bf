package org.redress.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Architecture rules 1 and 2: decisions are pure, and the engine knows no database, no web, no container. */
@AnalyzeClasses(packages = "org.redress.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    private static final String[] PURE = {
        "org.redress.engine.decision..",
        "org.redress.engine.rule..",
        "org.redress.engine.action..",
        "org.redress.engine.people..",
        "org.redress.engine.document..",
        "org.redress.engine.intake..",
        "org.redress.engine.why..",
        "org.redress.engine.proof..",
        "org.redress.engine.compensation..",
        "org.redress.engine.improvement..",
        "org.redress.engine.routine.."
    };

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_TECHNOLOGY_AROUND_IT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "org.eclipse.persistence..",
                    "org.apache.karaf..",
                    "org.apache.felix..",
                    "org.glassfish..");

    @ArchTest
    static final ArchRule DECISIONS_READ_NO_DATABASE_AND_KNOW_NO_ENTRY = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.redress.store..",
                    "org.redress.engine.desk..",
                    "org.osgi.framework..",
                    "java.io..",
                    "java.nio..");

    @ArchTest
    static final ArchRule DECISIONS_READ_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule PACKAGES_DEPEND_IN_ONE_DIRECTION =
            slices().matching("org.redress.engine.(*)..").should().beFreeOfCycles();
}
