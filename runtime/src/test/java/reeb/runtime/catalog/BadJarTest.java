package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.problems;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that are damaged, hostile, too large or for another api: each costs one line, and the good one still works. */
final class BadJarTest extends BesideAGoodPlugin {
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
}
