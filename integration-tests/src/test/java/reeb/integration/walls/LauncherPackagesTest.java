package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import reeb.integration.Session;

/** What the launcher says of packages is said of those that there are: Java passes over others in silence. */
@AnalyzeClasses(
        packages = "reeb.kernels",
        importOptions = {ImportOption.DoNotIncludeTests.class, ShippedClasses.class})
final class LauncherPackagesTest {
    private static final Pattern COMPILED = Pattern.compile("CompileCommand=(\\w+),(reeb[\\w.]*)\\.\\*::\\*");

    @ArchTest
    static void whatIsCompiledAtOnceAreAllLoopsOnVectors(JavaClasses kernels) throws IOException {
        String options = Files.readString(Session.checkout().resolve("dist/src/bin/java-options.sh"));
        assertThat(COMPILED.matcher(options).results().map(found -> found.group(1)))
                .containsExactly("CompileThresholdScaling", "BackgroundCompilation");
        assertThat(COMPILED.matcher(options)
                        .results()
                        .map(LauncherPackagesTest::named)
                        .collect(Collectors.toSet()))
                .isEqualTo(vectorPackages(kernels));
    }

    private static String named(MatchResult command) {
        return command.group(2);
    }

    /** The packages that compute with vectors; one that only asks how wide they are computes nothing. */
    private static Set<String> vectorPackages(JavaClasses kernels) {
        return kernels.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(known -> known.getTargetClass().getName())
                        .anyMatch("jdk.incubator.vector.VectorOperators"::equals))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }
}
