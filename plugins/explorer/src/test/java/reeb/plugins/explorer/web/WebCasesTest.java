package reeb.plugins.explorer.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the cases of {@code src/test/web} with Node, bundled as the application is. */
final class WebCasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"app-cases", "query-cases", "statistics-cases", "journal-cases", "review-cases", "layer-cases"})
    void holds(String cases) throws IOException, InterruptedException {
        Program node = Program.needed("node", "which runs the cases of the application");
        Path script = folder.resolve(cases + ".mjs");
        new Program(Path.of(System.getProperty("reeb.test.esbuild", "esbuild")))
                .runs(
                        folder,
                        Path.of("src/test/web", cases + ".ts").toString(),
                        "--bundle",
                        "--format=esm",
                        "--target=es2022",
                        "--log-level=warning",
                        "--outfile=" + script);
        node.runs(folder, script.toString());
    }
}
