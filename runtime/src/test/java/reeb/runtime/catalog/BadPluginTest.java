package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.names;
import static reeb.runtime.catalog.Folders.problems;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bad jar costs one line, and the good one beside it still works. */
final class BadPluginTest {
    @TempDir
    private Path folder;

    private Path bad;

    @BeforeEach
    void addsAGoodPlugin() {
        bad = folder.resolve("bad.jar");
        PluginJars.lens("acme/good", "1").writeTo(folder.resolve("good.jar"));
    }

    private void expect(String... lines) {
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog)).containsExactly(lines);
            assertThat(names(catalog)).contains("acme/good");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[2.0,3)|[2.0,3)", "[1.0,1.0.0)|[1.0,1.0.0)", "1.1|1.1 or later", "(1.0,2]|(1.0,2]"})
    void refusesABundleForAnotherApi(String range, String inWords) {
        PluginJars.lens("acme/first", "1").bundle("acme", range).writeTo(bad);
        expect("bad.jar: needs reeb.api " + inWords + " but this is 1.0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.0|[2.0.0,3)", "1.1|[1.1.0,2)", "[2,3)|[2,3)"})
    void refusesAPlainJarForAnotherApi(String declared, String inWords) {
        PluginJars.lens("acme/first", "1").header("Reeb-Api", declared).writeTo(bad);
        expect("bad.jar: needs reeb.api " + inWords + " but this is 1.0.0");
    }

    @Test
    void honoursTheImportsOfAPlainJar() {
        PluginJars.lens("acme/first", "1")
                .header("Import-Package", "reeb.api.data;version=\"[3.0,4)\"")
                .writeTo(bad);
        expect("bad.jar: needs reeb.api.data [3.0,4) but this is 1.0.0");
    }

    @Test
    void takesAPlainJarForThisApi() {
        PluginJars.lens("acme/first", "1").header("Reeb-Api", "1.0").writeTo(bad);
        expect();
    }

    @Test
    void refusesABundleThatNeedsWhatIsNotThere() {
        PluginJars.lens("acme/first", "1")
                .bundle("acme", "[1.0,2)")
                .header("Import-Package", "reeb.api,com.elsewhere")
                .writeTo(bad);
        expect("bad.jar: needs the package com.elsewhere, which is not in the jar and which plugins cannot see");
    }

    @Test
    void refusesABundleForANewerJava() {
        PluginJars.lens("acme/first", "1")
                .bundle("acme", "[1.0,2)")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                .writeTo(bad);
        expect("bad.jar: needs Java 99 but this is " + Runtime.version().feature());
    }

    @Test
    void refusesWhatIsNotAJar() throws IOException {
        Files.writeString(bad, "PK but not really");
        Files.createFile(folder.resolve("bad2.jar"));
        Files.createDirectory(folder.resolve("bad3.jar"));
        Files.createSymbolicLink(folder.resolve("bad4.jar"), folder.resolve("gone.jar"));
        expect(
                "bad.jar: is not a jar",
                "bad2.jar: is not a jar",
                "bad3.jar: is not a jar",
                "bad4.jar: cannot be read: there is no such file");
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Files.writeString(bad, "text");
        assertThat(problems(bad)).containsExactly(bad + ": is not a folder of plugins");
    }

    @Test
    void refusesAJarCutShort() throws IOException {
        PluginJars.lens("acme/first", "1").writeTo(bad);
        byte[] bytes = Files.readAllBytes(bad);
        Files.write(bad, Arrays.copyOf(bytes, bytes.length - 30));
        expect("bad.jar: is not a jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "a/../../evil.txt", "/etc/evil", "C:/evil", "a\\evil", "lib/..", "a\nb"})
    void refusesEntriesThatPointOutOfTheJar(String name) {
        PluginJars.lens("acme/first", "1").entry(name, new byte[1]).writeTo(bad);
        expect("bad.jar: has an entry '" + name.replace('\n', ' ') + "' that points out of the jar");
    }

    @Test
    void refusesTooManyEntries() {
        PluginJars jar = PluginJars.empty();
        for (int number = 0; number <= 100_000; number++) {
            jar.entry("e" + number, new byte[0]);
        }
        jar.writeTo(bad);
        expect("bad.jar: has 100002 entries but 100000 are the most");
    }

    @Test
    void refusesAnEntryThatIsTooLarge() throws IOException {
        PluginJars.empty().entry("large", new byte[0x1234567]).writeTo(bad);
        byte[] bytes = Files.readAllBytes(bad);
        ByteBuffer jar = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + Integer.BYTES <= bytes.length; at++) {
            if (jar.getInt(at) == 0x1234567) {
                jar.putInt(at, 0x7fffffff);
            }
        }
        Files.write(bad, bytes);
        expect("bad.jar: has an entry 'large' of 2047 MB but 512 are the most");
    }

    @Test
    void refusesLibrariesThatInflateTooFar() {
        PluginJars.empty()
                .entry("lib/a.jar", new byte[600])
                .entry("lib/b.jar", new byte[600])
                .writeTo(bad);
        assertThatCode(() -> JarContents.read(bad, 1200)).doesNotThrowAnyException();
        assertThatThrownBy(() -> JarContents.read(bad, 1199)).hasMessage("holds libraries that are too large together");
    }

    @Test
    void refusesAFragment() {
        PluginJars.lens("acme/first", "1")
                .bundle("acme", "[1.0,2)")
                .header("Fragment-Host", "system.bundle;extension:=framework")
                .writeTo(bad);
        expect("bad.jar: is a fragment of a bundle; plugins stand alone");
    }

    @Test
    void refusesABundleWithAnActivator() {
        PluginJars.lens("acme/first", "1")
                .bundle("acme", "[1.0,2)")
                .header("Bundle-Activator", "acme.First")
                .writeTo(bad);
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog))
                    .singleElement()
                    .asString()
                    .startsWith("bad.jar: is refused by the plugin framework: ");
        }
    }

    @Test
    void refusesAManifestThatIsNotWellFormed() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(bad))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write("no header at all\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog))
                    .singleElement()
                    .asString()
                    .startsWith("bad.jar: has a manifest that is not well-formed: ");
        }
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
                                "public Offer() { while (spin) { try { Thread.sleep(60_000); } catch (InterruptedException on) { } } }"
                                        + " boolean spin = true;"))
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
                                "public Offer() { Thread lost = new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } },"
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
