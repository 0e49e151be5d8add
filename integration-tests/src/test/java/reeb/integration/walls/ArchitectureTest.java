package reeb.integration.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.integration.Session;

/** Which package may know which. */
@AnalyzeClasses(
        packages = "reeb",
        importOptions = {ImportOption.DoNotIncludeTests.class, ShippedClasses.class})
final class ArchitectureTest {
    /** What a rule does not see, it does not forbid: every package of every module that is shipped is looked at. */
    @ArchTest
    static void seesEveryPackageOfEveryModule(JavaClasses all) throws IOException {
        Set<String> seen = all.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Session.checkout())) {
            Set<String> there = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
                    .filter(file -> file.contains("/src/main/java/") && !file.contains("/target/"))
                    .filter(file -> !file.contains("/bench/src/")
                            && !file.contains("/test-kit/src/")
                            && !file.contains("/examples/"))
                    .map(file ->
                            file.replaceAll(".*/src/main/java/(.*)/[^/]*", "$1").replace('/', '.'))
                    .collect(Collectors.toSet());
            assertThat(there).hasSizeGreaterThan(100);
            assertThat(seen).containsAll(there);
        }
    }

    @ArchTest
    static final ArchRule API_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("reeb.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "reeb.api..");

    @ArchTest
    static final ArchRule THE_TOOLKIT_NEEDS_THE_API_ALONE = classes()
            .that()
            .resideInAPackage("reeb.toolkit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "reeb.api..", "reeb.toolkit..");

    @ArchTest
    static final ArchRule KERNELS_NEED_THE_API_ALONE = classes()
            .that()
            .resideInAPackage("reeb.kernels..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.sun.management",
                    "jdk.incubator.vector",
                    "org.jspecify..",
                    "reeb.api..",
                    "reeb.kernels..");

    @ArchTest
    static final ArchRule DELIMITED_TEXT_NEEDS_THE_API_AND_THE_TOOLKIT_ALONE = classes()
            .that()
            .resideInAPackage("reeb.delimited..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "de.siegmar.fastcsv..",
                    "reeb.api..",
                    "reeb.toolkit..",
                    "reeb.delimited..");

    @ArchTest
    static final ArchRule PLUGINS_DO_NOT_KNOW_THE_RUNTIME = noClasses()
            .that()
            .resideInAPackage("reeb.plugins..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reeb.runtime..", "reeb.model..", "reeb.server..", "reeb.cli..");

    /** Plugins choose among kernels by what these give, not by how they find it. */
    @ArchTest
    static final ArchRule PLUGINS_DO_NOT_KNOW_THE_MACHINERY_OF_KERNELS = noClasses()
            .that()
            .resideInAPackage("reeb.plugins..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reeb.kernels.plain..", "reeb.kernels.simd..", "reeb.kernels.neighbors.*..");

    @ArchTest
    static final ArchRule PLUGINS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("reeb.plugins.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule THE_RUNTIME_IS_A_LIBRARY = noClasses()
            .that()
            .resideInAPackage("reeb.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "reeb.plugins..",
                    "reeb.model..",
                    "reeb.server..",
                    "reeb.cli..",
                    "reeb.kernels..",
                    "reeb.delimited..");

    /** In tests of plugins: it runs what is on their class path. */
    @ArchTest
    static final ArchRule THE_WORKFLOW_KIT_STANDS_ON_THE_RUNTIME = classes()
            .that()
            .resideInAPackage("reeb.workflowkit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "reeb.api..", "reeb.runtime..", "reeb.workflowkit..");

    @ArchTest
    static final ArchRule MODELS_STAND_ON_THE_RUNTIME = noClasses()
            .that()
            .resideInAPackage("reeb.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reeb.plugins..", "reeb.server..", "reeb.cli..", "reeb.kernels..", "reeb.delimited..");

    @ArchTest
    static final ArchRule THE_SERVER_STANDS_ON_THE_RUNTIME = noClasses()
            .that()
            .resideInAPackage("reeb.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reeb.plugins..", "reeb.cli..", "reeb.kernels..", "reeb.delimited..");

    /** One place decides who may ask and how much: whoever answers requests gets them from there. */
    @ArchTest
    static final ArchRule HTTP_IS_SERVED_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("reeb.server.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_DOES_NOT_KNOW_THE_PLUGINS = noClasses()
            .that()
            .resideInAPackage("reeb.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reeb.plugins..", "reeb.delimited..");

    /** Each package is a slice of its own, in all modules. */
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("reeb.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PARTS_ARE_NAMED_RECORDS = classes()
            .that()
            .implement(Part.class)
            .and()
            .areNotInterfaces()
            .and()
            .resideOutsideOfPackages("reeb.runtime..", "reeb.cli..")
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Named.class)
            .andShould()
            .beAnnotatedWith(About.class);

    @ArchTest
    static final ArchRule VECTOR_INSTRUCTIONS_STAY_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackages("reeb.kernels.simd..", "reeb.kernels.width..", "reeb.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator..");

    @ArchTest
    static final ArchRule LIBRARIES_OF_PLUGINS_STAY_BEHIND_THEIR_WALLS = noClasses()
            .that()
            .resideOutsideOfPackages("reeb.plugins.gephi..", "reeb.plugins.onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gephi..", "org.openide..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule DUCKDB_STAYS_WITH_TABLES = noClasses()
            .that()
            .resideOutsideOfPackage("reeb.plugins.tables.duckdb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.duckdb..");

    @ArchTest
    static final ArchRule ARROW_STAYS_WITH_TABLES = noClasses()
            .that()
            .resideOutsideOfPackage("reeb.plugins.tables.arrow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.arrow..", "com.google.flatbuffers..", "io.airlift..");

    @ArchTest
    static final ArchRule SMILE_STAYS_WITH_MODELS = noClasses()
            .that()
            .resideOutsideOfPackage("reeb.plugins.models..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smile..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$");

    @ArchTest
    static final ArchRule EVERY_PLUGIN_OFFERS_ONE_CLASS =
            classes().that().implement(Plugin.class).should().haveSimpleNameEndingWith("Plugin");
}
