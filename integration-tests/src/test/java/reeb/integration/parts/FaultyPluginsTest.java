package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;
import reeb.runtime.catalog.PluginJars;

/** A plugin that does what it should not costs the run that uses it one line, and no other run anything. */
final class FaultyPluginsTest {
    private static final String SOUND =
            "{'name': 'data', 'use': 'digits', 'count': 60}, {'name': 'graph', 'use': 'mapper', 'of': 'data', 'lens': 'norm',"
                    + " 'clusterer': 'one-cluster'}, {'name': 'file', 'use': 'gexf', 'of': 'graph'}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private Path plugins;

    @BeforeEach
    void open() throws IOException {
        session = new Session(folder);
        plugins = Files.createDirectory(folder.resolve("plugins"));
    }

    static Stream<Arguments> uses() {
        return Stream.of(FaultyPlugins.values())
                .flatMap(faulty -> faulty.steps().stream().map(step -> Arguments.of(faulty, step)));
    }

    /** The second run would take from the cache what the first had kept. */
    @ParameterizedTest
    @MethodSource("uses")
    void isToldInOneLineThatNamesStepPartAndPluginAndNeverKept(FaultyPlugins faulty, String step) {
        Path _ = faulty.install(plugins);
        for (int again = 0; again < 2; again++) {
            Session.Outcome run = run(SOUND + ", {'name': 'bad', " + step + "}");

            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("reeb: step 'bad': a fault in part '" + faulty.part() + "' of plugin '" + faulty.title()
                            + "': ")
                    .contains(faulty.fault());
            assertThat(run.code()).isEqualTo(1);
            assertThat(folder.resolve("run/bad.txt")).doesNotExist();
        }
    }

    @Test
    void harmNoRunThatDoesNotUseThem() {
        session.done(command(SOUND));
        Map<String, List<Byte>> alone = Session.results(folder.resolve("run"));
        for (FaultyPlugins faulty : FaultyPlugins.values()) {
            Path _ = faulty.install(plugins);
        }

        Session.Outcome run = run(SOUND);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Session.results(folder.resolve("run"))).isEqualTo(alone).isNotEmpty();
        assertThat(session.done("plugins", "--plugins", plugins.toString()).out())
                .contains(Stream.of(FaultyPlugins.values())
                        .map(FaultyPlugins::title)
                        .toList());
    }

    /** Rows may be the reason, as those that a log of zero was taken of. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "POSITIVE_INFINITY"})
    void valuesOfALensThatNoCoverTakesAreToldWithTheirRow(String value) {
        Path _ = PluginJars.lens("acme/odd", "Double." + value).writeTo(plugins.resolve("odd.jar"));

        Session.Outcome run = run(SOUND + ", {'name': 'bad', 'use': 'mapper', 'of': 'data', 'lens': 'acme/odd'}");

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("reeb: step 'bad': lens: row 0 has the value ")
                .contains("a cover needs finite values");
        assertThat(run.code()).isEqualTo(2);
    }

    /** To look at each of all distances would cost a run more than it is worth. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "0 / 0.0", "System.nanoTime()"})
    void distancesThatAreNoneAreFoundWhenThePluginIsChecked(String distance) {
        Path jar = PluginJars.offering("acme.Odd")
                .java(
                        "acme.Odd",
                        "package acme; import reeb.api.*; @Named(\"acme/odd\") @About(\"Is at fault.\") public record Odd()"
                                + " implements Metric { public double distance(double[] a, double[] b) { return "
                                + distance + "; } }")
                .writeTo(folder.resolve("odd.jar"));

        Session.Outcome check = session.run("plugin", "check", jar.toString());

        assertThat(check.out()).contains("acme/odd");
        assertThat(check.code()).as(check.out()).isEqualTo(2);
    }

    private Session.Outcome run(String steps) {
        return session.run(command(steps));
    }

    private String[] command(String steps) {
        Path workflow = session.write("w.json", ("{'seed': 1, 'steps': [" + steps + "]}").replace('\'', '"'));
        return new String[] {
            "run",
            workflow.toString(),
            "--plugins",
            plugins.toString(),
            "--out",
            folder.resolve("run").toString(),
            "--overwrite",
            "--progress",
            "none"
        };
    }
}
