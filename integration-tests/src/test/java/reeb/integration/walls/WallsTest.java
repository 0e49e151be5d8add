package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import reeb.integration.walls.planted.one.First;
import reeb.integration.walls.planted.two.Second;
import reeb.kernels.neighbors.pairs.RadiusQuery;
import reeb.plugins.planted.Curious;

/** The rules of {@link ArchitectureTest} see what they forbid: each is shown a violation. */
final class WallsTest {
    @Test
    void seesACircleOfPackages() {
        expectRefused(ArchitectureTest.PACKAGES_HAVE_NO_CYCLES, "Cycle detected", First.class, Second.class);
    }

    @Test
    void seesAPluginThatKnowsHowKernelsSearch() {
        expectRefused(
                ArchitectureTest.PLUGINS_DO_NOT_KNOW_THE_MACHINERY_OF_KERNELS,
                "reeb.plugins.planted.Curious",
                Curious.class,
                RadiusQuery.class);
    }

    private static void expectRefused(ArchRule rule, String told, Class<?>... planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(told);
    }
}
