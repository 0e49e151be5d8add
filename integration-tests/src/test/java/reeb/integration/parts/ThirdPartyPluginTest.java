package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;
import reeb.kernels.width.VectorWidth;
import reeb.runtime.catalog.ClassSight;
import reeb.runtime.catalog.PluginJars;

/** A jar built against the api alone, dropped into the plugin folder, is used like a part of the house. */
final class ThirdPartyPluginTest {
    @TempDir
    private Path folder;

    private Session session;
    private Path plugins;

    @BeforeEach
    void open() throws IOException {
        session = new Session(folder);
        plugins = Files.createDirectory(folder.resolve("plugins"));
    }

    @Test
    void aLensFromAJarIsListedExplainedAndUsed() {
        lens("First", "acme/first", "return column;").writeTo(plugins.resolve("first.jar"));

        assertThat(parts()).contains("acme/first");
        Session.Outcome explained = session.run("parts", "acme/first", "--plugins", plugins.toString());
        assertThat(explained.out()).contains("factor: number >= 0 [2]");
        Session.Outcome run = run("'lens': {'use': 'acme/first', 'factor': 3}");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("run/gephi.gexf")).exists();
    }

    @Test
    void mistakesInItsParametersAreToldLikeAllOthers() {
        lens("First", "acme/first", "return column;").writeTo(plugins.resolve("first.jar"));

        Session.Outcome run = run("'lens': {'use': 'acme/first', 'factor': -1}");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/steps/1/lens/factor: must be at least 0 but is -1");
    }

    @Test
    void twoPluginsWithDifferentVersionsOfOneLibraryBothWork() {
        for (int version = 1; version <= 2; version++) {
            lens(
                            "First",
                            "acme/v" + version,
                            "return library.Library.version() == " + version + " ? column : Double.NaN;")
                    .java(
                            "library.Library",
                            "package library; public final class Library { public static int version() { return "
                                    + version + "; } }")
                    .writeTo(plugins.resolve("v" + version + ".jar"));
        }

        assertThat(parts()).contains("acme/v1", "acme/v2");
        for (int version = 1; version <= 2; version++) {
            Session.Outcome run = run("'lens': 'acme/v" + version + "'");
            assertThat(run.code()).as(run.err()).isZero();
        }
    }

    @Test
    void anotherVersionOfThePluginComputesAgain() throws IOException {
        lens("First", "acme/first", "return column;").writeTo(plugins.resolve("first.jar"));
        run("'lens': 'acme/first'");
        Files.delete(plugins.resolve("first.jar"));
        lens("First", "acme/first", "return -column;").writeTo(plugins.resolve("first.jar"));

        Session.Outcome changed = run("'lens': 'acme/first'");

        assertThat(changed.code()).as(changed.err()).isZero();
        assertThat(changed.out()).containsPattern("digits +digits .* cached").containsPattern("graph +mapper .* s\\n");
    }

    @Test
    void aLockedFolderLoadsOnlyWhatWasLocked() {
        lens("First", "acme/first", "return column;").writeTo(plugins.resolve("first.jar"));
        assertThat(session.run("plugins", "--lock", "--plugins", plugins.toString())
                        .code())
                .isZero();
        assertThat(parts()).contains("acme/first");

        lens("Second", "acme/second", "return column;").writeTo(plugins.resolve("second.jar"));

        Session.Outcome outcome = session.run("parts", "--plugins", plugins.toString());
        assertThat(outcome.out()).contains("acme/first").doesNotContain("acme/second");
        assertThat(outcome.err()).contains("second.jar").contains("reeb plugins --lock");
    }

    /** The command that runs workflows has the vectors of the JDK where there are plugins of others. */
    @ParameterizedTest
    @CsvSource({"jdk.incubator.vector.FloatVector, true", "reeb.kernels.width.VectorWidth, false"})
    void seesTheVectorsOfTheJdkAndNotTheKernels(String name, boolean visible) {
        assertThat(VectorWidth.chosen()).isNotNull();

        ClassSight.expect(plugins, visible, name);
    }

    private String parts() {
        Session.Outcome outcome = session.run("parts", "--plugins", plugins.toString());
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    private Session.Outcome run(String lens) {
        String workflow = ("{'steps': [{'name': 'digits', 'use': 'digits', 'count': 200},"
                        + "{'name': 'graph', 'use': 'mapper', " + lens
                        + ", 'clusterer': 'one-cluster'}, {'name': 'gephi', 'use': 'gexf'}]}")
                .replace('\'', '"');
        Path file = session.write("workflow.json", workflow);
        return session.run(
                "run",
                file.toString(),
                "--overwrite",
                "--plugins",
                plugins.toString(),
                "--out",
                folder.resolve("run").toString());
    }

    private static PluginJars lens(String type, String name, String body) {
        String source = String.format(Locale.ROOT, """
                package acme;

                import reeb.api.*;
                import reeb.api.data.*;

                @Named("%s")
                @About("The mean of the features, times a factor.")
                public record %s(@About("What the mean is multiplied by.") @Default("2") @Range(min = 0) double factor)
                        implements Lens {
                    @Override
                    public Points view(Dataset data, Run run) {
                        Points points = data.points();
                        double[] values = new double[points.rows()];
                        for (int row = 0; row < values.length; row++) {
                            double sum = 0;
                            for (int column = 0; column < points.columns(); column++) {
                                sum += points.at(row, column);
                            }
                            values[row] = factor * value(sum / points.columns());
                        }
                        return Points.of(values.length, 1, values);
                    }

                    private static double value(double column) {
                        %s
                    }
                }
                """, name, type, body);
        return PluginJars.offering("acme." + type).java("acme." + type, source);
    }
}
