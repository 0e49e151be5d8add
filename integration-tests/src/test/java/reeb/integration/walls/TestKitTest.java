package reeb.integration.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What authors of plugins test with stands on what they program against. */
@AnalyzeClasses(packages = "reeb.testkit")
final class TestKitTest {
    @ArchTest
    static final ArchRule THE_TEST_KIT_NEEDS_THE_API_ALONE = classes()
            .that()
            .resideInAPackage("reeb.testkit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.junit..",
                    "org.opentest4j..",
                    "org.assertj..",
                    "reeb.api..",
                    "reeb.testkit..");
}
