package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fresh JVM loads and prints when it opens a catalog. */
final class StartUpTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path temporary;

    /** Opens the catalog of a folder and tells what it found. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Catalog catalog = Catalog.open(List.of(Path.of(arguments[0])));
        long time = (System.nanoTime() - start) / 1_000_000;
        System.out.println("found " + Folders.names(catalog) + " " + catalog.problems() + " in " + time + " ms");
        if (arguments[1].equals("close")) {
            catalog.close();
        }
    }

    @Test
    void loadsNoFrameworkWithoutJars() throws IOException, InterruptedException {
        String output = open("close", "-Xlog:class+load:stdout");
        assertThat(output).contains("reeb.runtime.catalog.BuiltInPlugins", "found ");
        assertThat(output).doesNotContain("org.apache.felix", "org.osgi", "ThirdPartyPlugins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "leave"})
    void printsNothingAndEndsWithJars(String close) throws IOException, InterruptedException {
        PluginJars.lens("acme/plain", "1").writeTo(folder.resolve("a.jar"));
        PluginJars.lens("acme/bundle", "2").bundle("acme", "[1.0,2)").writeTo(folder.resolve("b.jar"));
        Files.writeString(folder.resolve("c.jar"), "not a jar");
        assertThat(open(close).lines())
                .singleElement()
                .asString()
                .startsWith("found [")
                .contains("acme/bundle, acme/plain", "[c.jar: is not a jar]");
    }

    @Test
    void sweepsWhatAProcessThatWasNotClosedHasUnpacked() throws IOException, InterruptedException {
        PluginJars.lens("acme/plain", "1").writeTo(folder.resolve("a.jar"));
        open("leave");
        assertThat(temporary).isDirectoryContaining("glob:**reeb-plugins-*");
        open("close");
        assertThat(temporary).isEmptyDirectory();
    }

    private String open(String close, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), StartUpTest.class.getName(), folder.toString(), close));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        }
    }
}
