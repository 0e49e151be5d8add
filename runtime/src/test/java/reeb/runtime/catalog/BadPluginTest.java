package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.names;
import static reeb.runtime.catalog.Folders.problems;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins whose code fails: each costs one line, and the good one beside it still works. */
final class BadPluginTest extends BesideAGoodPlugin {
    /** A property that is set when the tests are done: what plugins here go on with for ever ends then. */
    private static final String DONE = "reeb.tests.done";

    @AfterAll
    static void endWhatPluginsLeftRunning() throws InterruptedException {
        System.setProperty(DONE, "");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("lost|plugin bad\\.jar")) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(10));
            }
        }
        System.clearProperty(DONE);
    }

    @Test
    void refusesAJarWithoutServices() {
        PluginJars.empty()
                .java("acme.First", PluginJars.lensSource("First", "acme/first", "1"))
                .writeTo(bad);
        expect("bad.jar: has no META-INF/services/reeb.api.Plugin, so it offers no parts");
    }

    @Test
    void refusesAServiceThatIsNotThere() {
        PluginJars.empty().service("acme.Missing").writeTo(bad);
        expect("bad.jar: lists acme.Missing as a plugin, but has no such class");
    }

    @Test
    void refusesAServiceThatIsNoPlugin() {
        PluginJars.empty()
                .java("acme.Other", "package acme; public class Other {}")
                .service("acme.Other")
                .writeTo(bad);
        expect("bad.jar: lists acme.Other as a plugin, which does not implement reeb.api.Plugin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Offer() { this(1); } private Offer(int a) {}", "public Offer(int a) {}"})
    void refusesAPluginThatCannotBeMade(String constructor) {
        PluginJars.empty()
                .java("plugin.Offer", PluginJars.plugin("Offer", constructor))
                .service("plugin.Offer")
                .writeTo(bad);
        expect("bad.jar: lists plugin.Offer as a plugin, which must be a public class with a public constructor without"
                + " parameters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static int zero = 1 / Integer.parseInt(\"0\");"
                        + "|its static initialiser failed with ArithmeticException: / by zero",
                "{ if (true) throw new Error(\"\\033[2J\\u009b2J\\u202e x\"); }|failed with Error: [2J 2J x",
                "{ if (true) throw new Error(\"two\\nlines\"); }|failed with Error: two lines",
                "public Offer() { new Offer(); }|ran out of stack",
                "public Offer() { throw new IllegalStateException() { public String getMessage() {"
                        + " throw new Error(\"hostile\"); } }; }|failed with Error: hostile"
            })
    void survivesAPluginThatThrows(String body, String reason) {
        PluginJars.empty()
                .java("plugin.Offer", PluginJars.plugin("Offer", body))
                .service("plugin.Offer")
                .writeTo(bad);
        expect("bad.jar: " + reason);
    }

    @Test
    void survivesAPluginThatNeverAnswers() {
        PluginJars.empty()
                .java(
                        "plugin.Offer",
                        PluginJars.plugin(
                                "Offer",
                                "public Offer() { while (System.getProperty(\"" + DONE + "\") == null) {"
                                        + " try { Thread.sleep(60_000); } catch (InterruptedException on) { } } }"))
                .service("plugin.Offer")
                .writeTo(bad);
        assertThat(problems(Duration.ofSeconds(4), folder))
                .containsExactly("bad.jar: did not answer within 4.0 seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(7);",
                "Runtime.getRuntime().exit(7);",
                "Runtime.getRuntime().halt(7);",
                "java.util.function.IntConsumer end = System::exit; end.accept(7);",
                "java.util.function.IntConsumer end = Runtime.getRuntime()::halt; end.accept(7);",
                "for (Object o = new Offer[1]; ; o = o == null ? \"x\" : new StringBuilder()) { if (o == null) System.exit(7);"
                        + " else if (o instanceof StringBuilder) { Runtime.getRuntime().exit(8); } }"
            })
    void survivesAPluginThatEndsTheProcess(String end) {
        PluginJars.empty()
                .java("plugin.Offer", PluginJars.plugin("Offer", "static { if (true) { " + end + " } }"))
                .service("plugin.Offer")
                .writeTo(bad);
        expect(
                "bad.jar: its static initialiser failed with UnsupportedOperationException: plugins may not end the process");
    }

    @Test
    void tellsOfAPluginThatLeavesAThreadRunning() {
        PluginJars.empty()
                .java(
                        "plugin.Offer",
                        PluginJars.plugin(
                                "Offer",
                                "public Offer() { Thread lost = new Thread(() -> { while (System.getProperty(\"" + DONE
                                        + "\") == null) { java.util.concurrent.locks.LockSupport.park(); } },"
                                        + " \"lost\"); lost.setDaemon(true); lost.start(); }",
                                "acme.First"))
                .java("acme.First", PluginJars.lensSource("First", "acme/first", "1"))
                .service("plugin.Offer")
                .writeTo(bad);
        expect("bad.jar: left the thread 'lost' running when it was asked for its parts");
    }

    @Test
    void refusesAPluginThatLacksAClass() {
        PluginJars.empty()
                .java("plugin.Offer", PluginJars.plugin("Offer", "Object gone = new plugin.Gone();"))
                .java("plugin.Gone", "package plugin; public class Gone {}")
                .without("plugin.Gone")
                .service("plugin.Offer")
                .writeTo(bad);
        expect("bad.jar: needs plugin.Gone, which is not in the jar and which plugins cannot see");
    }

    @Test
    void refusesAPartThatLacksAClassAndKeepsTheOthers() {
        PluginJars.offering("acme.First", "acme.Second")
                .java("acme.First", PluginJars.lensSource("First", "acme/first", "1"))
                .java(
                        "acme.Second",
                        PluginJars.lensSource("Second", "acme/second", "1").replace("Second()", "Second(Gone gone)"))
                .java("acme.Gone", "package acme; public enum Gone { A }")
                .without("acme.Gone")
                .writeTo(bad);
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog))
                    .containsExactly(
                            "bad.jar: part acme.Second needs acme.Gone, which is not in the jar and which plugins cannot"
                                    + " see");
            assertThat(names(catalog)).contains("acme/first").doesNotContain("acme/second");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "umap|is named 'umap' but bare names belong to Reeb; add a prefix, as in 'acme/umap'",
                "reeb/umap|is named 'reeb/umap' but the prefix 'reeb' belongs to Reeb",
                "Acme/umap|must have a name of lower-case words joined by dashes but is named 'Acme/umap'",
                "acme/a/b|must have a name of lower-case words joined by dashes but is named 'acme/a/b'"
            })
    void refusesNamesThatAreNotForThirdParties(String name, String reason) {
        PluginJars.lens(name, "1").writeTo(bad);
        expect("bad.jar: part acme.First " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Named(\"acme/first\")||lacks @Named",
                "@About(\"Gives each row the same value.\")||lacks @About",
                "First()|First(@About(\"x\") int of)|has a parameter 'of', which a step of a workflow uses for itself",
                "public record First() |public final class First |must be a record",
                "public record|record|must be public",
                "implements Lens|implements Lens, Metric|must be of one kind but is lens and metric"
            })
    void refusesPartsThatAreNotInProperForm(String from, String to, String reason) {
        String metric = "public double distance(double[] a, double[] b) { return 0; } @Override public Points view";
        String source = PluginJars.lensSource("First", "acme/first", "1")
                .replace("@Override\n", "")
                .replace("public Points view", metric.replace("@Override ", ""))
                .replace(from, to == null ? "" : to);
        PluginJars.empty()
                .java(
                        "acme.Offer",
                        PluginJars.plugin("Offer", "", "acme.First").replace("package plugin;", "package acme;"))
                .service("acme.Offer")
                .java("acme.First", source)
                .writeTo(bad);
        expect("bad.jar: part acme.First " + reason);
    }

    @Test
    void refusesAPluginWhoseNameIsNoLine() {
        PluginJars.empty()
                .java("plugin.Offer", PluginJars.plugin("Offer", "").replace("\"trial\"", "\"two\\nlines\""))
                .service("plugin.Offer")
                .writeTo(bad);
        expect("bad.jar: plugin.Offer.name() must give one line of text");
    }
}
