package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.runtime.catalog.PluginJars;

/** Code of plugins that throws whatever it likes, wherever it is called. */
final class PluginFaultTest {
    private static final String IMPORTS =
            "package acme; import java.util.*; import java.nio.file.*; import reeb.api.*; import reeb.api.data.*;"
                    + " import reeb.api.graph.*; import reeb.api.problem.*; @About(\"Fails.\") ";
    private static final String RAISE =
            " static <E extends Throwable> double raise(Throwable e) throws E { throw (E) e; } ";
    private static final String VIEW =
            " public Points view(Dataset data, Run run) { Points points = data.points(); return Points.of(points.rows(), 1, new double[points.rows()]); } ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path plugins;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(home);
    }

    @BeforeAll
    static void installPlugin() {
        PluginJars.offering(
                        "acme.Made",
                        "acme.Slip",
                        "acme.Odd",
                        "acme.Linked",
                        "acme.Sunk",
                        "acme.Spent",
                        "acme.Read",
                        "acme.Views",
                        "acme.Far",
                        "acme.Groups",
                        "acme.Writes",
                        "acme.Tells")
                .java(
                        "acme.Made",
                        lens(
                                "made",
                                "Made()",
                                "public Made { if (true) throw new AssertionError(\"a\\nslip\"); }" + VIEW))
                .java("acme.Slip", lens("slip", "Slip(@About(\"N.\") @Default(\"[1\") int n)", VIEW))
                .java("acme.Odd", lens("odd", "Odd(@About(\"N.\") @Default(\"many\") int n)", VIEW))
                .java(
                        "acme.Linked",
                        lens("linked", "Linked()", "static final int N = 1 / Integer.parseInt(\"0\");" + VIEW))
                .java(
                        "acme.Sunk",
                        lens(
                                "sunk",
                                "Sunk()",
                                "static int sink(int n) { return sink(n + 1) + 1; }" + " static final int N = sink(0);"
                                        + VIEW))
                .java(
                        "acme.Spent",
                        lens(
                                "spent",
                                "Spent()",
                                "static int spend() { throw new OutOfMemoryError(\"no tea\"); }"
                                        + " static final int N = spend();" + VIEW))
                .java(
                        "acme.Read",
                        IMPORTS
                                + "@Named(\"acme/read\") public record Read(@About(\"How.\") String how) implements Source {"
                                + RAISE
                                + "public List<Path> inputs(Places places) { if (how.equals(\"deep\")) inputs(places); return List.of(); }"
                                + "public Dataset load(List<Path> inputs, Run run) {"
                                + " if (how.equals(\"io\")) Read.<RuntimeException>raise(new java.io.IOException(\"odd disk\"));"
                                + " if (how.equals(\"gone\")) throw new java.io.UncheckedIOException(new NoSuchFileException(\"x.bin\"));"
                                + " throw new InputException(\"two\\nlines\"); } }")
                .java(
                        "acme.Views",
                        lens(
                                "views",
                                "Views(@About(\"How.\") String how)",
                                RAISE
                                        + "public Points view(Dataset data, Run run) { switch (how) {"
                                        + " case \"sneaky\" -> Views.<RuntimeException>raise(new Exception(\"a\\u001b[31m slip\"));"
                                        + " case \"link\" -> throw new NoClassDefFoundError(\"acme/Gone\");"
                                        + " case \"cancel\" -> throw new java.util.concurrent.CancellationException(\"no\");"
                                        + " case \"exit\" -> System.exit(0);"
                                        + " case \"memory\" -> throw new OutOfMemoryError(\"mine\");"
                                        + " case \"array\" -> { return Points.of(1, 1, new double[Integer.MAX_VALUE]); }"
                                        + " case \"null\" -> { return null; }"
                                        + " case \"mute\" -> throw new IllegalStateException() { public String toString() { throw new Error(); } };"
                                        + " default -> view(data, run); } return data.points(); }"))
                .java(
                        "acme.Far",
                        IMPORTS + "@Named(\"acme/far\") public record Far() implements Metric {"
                                + " public double distance(double[] a, double[] b) { throw new StackOverflowError(); } }")
                .java(
                        "acme.Groups",
                        IMPORTS
                                + "@Named(\"acme/groups\") public record Groups(@About(\"Metric.\") Metric metric) implements Clusterer {"
                                + " public Labels cluster(Points points, Run run) { run.parallel(9, i -> metric.distance(new double[1], new double[1]));"
                                + " throw new IllegalStateException(); } }")
                .java(
                        "acme.Writes",
                        IMPORTS
                                + "@Named(\"acme/writes\") public record Writes(@About(\"How.\") String how) implements Exporter {"
                                + " public List<String> endings() { if (how.equals(\"endings\")) throw new LinkageError(\"x\"); return List.of(\"txt\"); }"
                                + " public void export(Network network, Output output, Run run) throws java.io.IOException {"
                                + " if (how.equals(\"io\")) throw new java.io.IOException(\"odd disk\"); throw new AssertionError(\"odd\"); } }")
                .java(
                        "acme.Tells",
                        lens(
                                "tells",
                                "Tells(@About(\"N.\") @Default(\"1\") int n)",
                                "public int n() { throw new Error(\"shy\"); }" + VIEW))
                .writeTo(plugins.resolve("acme.jar"));
    }

    private static String lens(String name, String declaration, String body) {
        return IMPORTS + "@Named(\"acme/" + name + "\") public record " + declaration + " implements Lens {" + body
                + "}";
    }

    private Shell.Answer run(String step) throws IOException {
        Path file = Files.writeString(home.resolve("w.json"), String.format(Locale.ROOT, """
                {"steps": [
                  {"name": "data", "use": "dice"},
                  {"name": "graph", "use": "chart"},
                  {"name": "bad", %s}]}
                """, step.replace('\'', '"')));
        return shell.reeb(
                "run",
                file.toString(),
                "--plugins",
                plugins.toString(),
                "--out",
                home.resolve("out").toString(),
                "--overwrite");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'use': 'acme/made', 'of': 'data'|made|java.lang.AssertionError: a\\nslip",
                "'use': 'acme/slip', 'of': 'data'|slip|java.lang.IllegalArgumentException: @Default(\"[1\"): default:1:3: is not JSON:",
                "'use': 'acme/odd', 'of': 'data'|odd|java.lang.IllegalStateException: its default for 'n' must be a whole number but is the text \"many\"",
                "'use': 'acme/linked', 'of': 'data'|linked|java.lang.ExceptionInInitializerError: java.lang.ArithmeticException: / by zero in the static initialiser of acme.Linked; ",
                "'use': 'acme/sunk', 'of': 'data'|sunk|java.lang.StackOverflowError in acme.Sunk.sink; ",
                "'use': 'acme/spent', 'of': 'data'|spent|java.lang.OutOfMemoryError: no tea in the static initialiser of acme.Spent; ",
                "'use': 'acme/views', 'of': 'data', 'how': 'memory'|views|java.lang.OutOfMemoryError: mine; ",
                "'use': 'acme/views', 'of': 'data', 'how': 'array'|views|java.lang.OutOfMemoryError: Requested array size exceeds VM limit; ",
                "'use': 'chart', 'of': 'data', 'lens': 'acme/made'|made|java.lang.AssertionError: a\\nslip",
                "'use': 'acme/tells', 'of': 'data'|tells|java.lang.Error: shy",
                "'use': 'acme/read', 'how': 'deep'|read|java.lang.StackOverflowError in acme.Read.inputs",
                "'use': 'acme/views', 'of': 'data', 'how': 'sneaky'|views|java.lang.Exception: a\\u001b[31m slip",
                "'use': 'acme/views', 'of': 'data', 'how': 'link'|views|java.lang.NoClassDefFoundError: acme/Gone",
                "'use': 'acme/views', 'of': 'data', 'how': 'cancel'|views|java.util.concurrent.CancellationException: no",
                "'use': 'acme/views', 'of': 'data', 'how': 'exit'|views|java.lang.UnsupportedOperationException: plugins may not end the process",
                "'use': 'acme/views', 'of': 'data', 'how': 'null'|views|it gave nothing where a result was due",
                "'use': 'acme/views', 'of': 'data', 'how': 'mute'|views|acme.Views$1",
                "'use': 'acme/views', 'of': 'data', 'how': 'deep'|views|java.lang.StackOverflowError in acme.Views.view",
                "'use': 'chart', 'of': 'data', 'lens': {'use': 'acme/views', 'how': 'link'}|views|java.lang.NoClassDefFoundError: acme/Gone",
                "'use': 'acme/groups', 'of': 'data', 'metric': 'acme/far'|far|java.lang.StackOverflowError in acme.Far.distance",
                "'use': 'acme/writes', 'how': 'endings'|writes|java.lang.LinkageError: x",
                "'use': 'acme/writes', 'how': 'error'|writes|java.lang.AssertionError: odd",
            })
    void isToldInOneLineThatNamesStepPartAndPlugin(String step, String part, String fault) throws IOException {
        Shell.Answer answer = run(step);

        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .startsWith("reeb: step 'bad': a fault in part 'acme/" + part + "' of plugin 'trial': " + fault)
                .endsWith("; --verbose shows where");
        assertThat(answer.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'use': 'acme/read', 'how': 'io'|3|odd disk",
                "'use': 'acme/read', 'how': 'gone'|3|x.bin: there is no such file or folder",
                "'use': 'acme/writes', 'how': 'io'|3|odd disk",
                "'use': 'acme/read', 'how': 'input'|2|two\\nlines",
            })
    void namesTheStepWhereAFileOrTheDataAreToBlame(String step, int code, String message) throws IOException {
        Shell.Answer answer = run(step);

        assertThat(answer.err()).isEqualTo("reeb: step 'bad': " + message + "\n");
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void isToldWhereAPartIsExplained() throws IOException {
        Shell.Answer answer = shell.reeb("parts", "acme/slip", "--plugins", plugins.toString());

        assertThat(answer.err()).startsWith("reeb: a fault in part 'acme/slip' of plugin 'trial': ");
        assertThat(answer.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts --markdown", "schema"})
    void leavesTheOtherPartsToBeDescribed(String command) throws IOException {
        Shell.Answer answer = shell.reeb((command + " --plugins " + plugins).split(" "));

        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .startsWith("reeb: warning: left out: a fault in part 'acme/slip' of plugin 'trial': ");
        assertThat(answer.out()).contains("acme/views", "acme/odd", "dice").doesNotContain("acme/slip");
        assertThat(answer.code()).isZero();
    }
}
