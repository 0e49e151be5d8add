package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.integration.Session;
import reeb.kernels.neighbors.pairs.RadiusQuery;

/** The rules of {@link ArchitectureTest} see what they forbid: each is shown a violation in every module. */
@SuppressWarnings("NullAway.Init")
final class WallsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("modules")
    void seesACircleOfPackagesInEveryModule(String module) throws IOException {
        String one = module + ".planted.one.First";
        String two = module + ".planted.two.Second";
        plant(one, ClassDesc.of(two));
        plant(two, ClassDesc.of(one));
        expectRefused(ArchitectureTest.PACKAGES_HAVE_NO_CYCLES, "Cycle detected", one, two);
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void seesAPluginThatKnowsHowKernelsSearch(String plugin) throws IOException {
        String curious = plugin + ".planted.Curious";
        plant(curious, RadiusQuery.class.describeConstable().orElseThrow());
        expectRefused(ArchitectureTest.PLUGINS_DO_NOT_KNOW_THE_MACHINERY_OF_KERNELS, curious);
    }

    @Test
    void knowsEveryModule() {
        assertThat(modules())
                .contains("reeb.api", "reeb.kernels", "reeb.toolkit", "reeb.runtime", "reeb.server", "reeb.cli");
        assertThat(plugins())
                .contains("reeb.plugins.mapper", "reeb.plugins.layouts")
                .hasSizeGreaterThan(15);
    }

    /** The topmost package of each module that holds code. */
    static List<String> modules() {
        Set<Path> sources = new TreeSet<>();
        try (Stream<Path> folders = Files.walk(Session.checkout(), 5)) {
            // Examples are the code of others, as it were.
            Path examples = Session.checkout().resolve("examples");
            folders.filter(folder -> folder.endsWith("src/main/java") && !folder.startsWith(examples))
                    .forEach(sources::add);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return sources.stream().map(WallsTest::topmost).distinct().toList();
    }

    static List<String> plugins() {
        return modules().stream()
                .filter(module -> module.startsWith("reeb.plugins."))
                .toList();
    }

    private static String topmost(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            Path shallowest = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .map(file -> sources.relativize(file.resolveSibling("")))
                    .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            int names = shallowest.startsWith("reeb/plugins") ? 3 : 2;
            return shallowest.subpath(0, names).toString().replace('/', '.');
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Writes a class with a field of the other type. */
    private void plant(String name, ClassDesc other) throws IOException {
        ClassFile.of()
                .buildTo(
                        folder.resolve(name + ".class"),
                        ClassDesc.of(name),
                        planted -> planted.withField("next", other, ClassFile.ACC_PRIVATE));
    }

    private void expectRefused(ArchRule rule, String... told) {
        JavaClasses classes = new ClassFileImporter().importPath(folder);
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(told));
    }
}
