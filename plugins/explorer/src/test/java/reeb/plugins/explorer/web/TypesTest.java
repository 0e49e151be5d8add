package reeb.plugins.explorer.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application and its cases fit together by their types: the bundler drops types without a look at them. */
final class TypesTest {
    private static final String PACKED = "/META-INF/resources/webjars/typescript";

    @TempDir
    private Path folder;

    @Test
    void theCompilerFindsNothingWrong() throws IOException, InterruptedException, URISyntaxException {
        Program node = Program.needed("node", "which runs the compiler of TypeScript");
        unpack();
        node.runs(
                folder,
                folder.resolve("tsc.js").toString(),
                "--pretty",
                "false",
                "--project",
                Path.of("tsconfig.json").toAbsolutePath().toString());
    }

    /** Unpacks the compiler and the types of what browsers have. */
    private void unpack() throws IOException, URISyntaxException {
        URI packed = Objects.requireNonNull(TypesTest.class.getResource(PACKED), "TypeScript is on the class path")
                .toURI();
        try (FileSystem jar = FileSystems.newFileSystem(packed, Map.of());
                Stream<Path> files = Files.walk(jar.getPath(PACKED), 3)) {
            List<Path> wanted = files.filter(
                            file -> file.getFileName().toString().matches("_?tsc\\.js|lib\\..*\\.d\\.ts|lib\\.d\\.ts"))
                    .toList();
            for (Path file : wanted) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}
