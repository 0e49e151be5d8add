import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lays out what authors of plugins build against as a Maven repository: jars, sources, Javadoc, poms, and the SHA-1 sums that Maven
 * compares. The same sources give the same bytes. What their tests run alone has neither sources nor Javadoc, and a pom that says
 * nothing: what it needs, the pom of the workflow kit lists.
 *
 * <p>Arguments: the checkout, the folder of the distribution, the folder of the poms and of the jars that the distribution itself has
 * not, the version, the time of all entries (ISO 8601), and {@code javadoc} or {@code plain}. In the plain form the Javadoc is left
 * out, which takes the most time.
 */
final class Repository {
    private static final String GROUP = "reeb";
    private static final List<String> MODULES = List.of("api", "toolkit", "test-kit", "workflow-kit");
    /** Without those whose libraries take tens of megabytes. */
    private static final List<String> RUN_IN_TESTS = List.of(
            "runtime", "kernels", "delimited", "sources", "features", "metrics", "neighbors", "lenses", "embedders", "clusterers",
            "mapper", "layouts", "quality", "exports", "figures", "explorer", "review");

    private final Path checkout;
    private final Path home;
    private final Path poms;
    private final String version;
    private final LocalDateTime time;
    private final boolean javadoc;

    private Repository(String... arguments) {
        checkout = Path.of(arguments[0]);
        home = Path.of(arguments[1]);
        poms = Path.of(arguments[2]);
        version = arguments[3];
        time = LocalDateTime.ofInstant(Instant.parse(arguments[4]), ZoneOffset.UTC);
        javadoc = arguments[5].equals("javadoc");
    }

    public static void main(String[] arguments) throws IOException {
        new Repository(arguments).write();
    }

    private void write() throws IOException {
        Path root = home.resolve("repository");
        remove(root);
        for (String module : MODULES) {
            String artifact = "reeb-" + module;
            Path folder = Files.createDirectories(root.resolve(GROUP).resolve(artifact).resolve(version));
            String name = artifact + "-" + version;
            Files.copy(jar(name), folder.resolve(name + ".jar"));
            Files.copy(poms.resolve(artifact + ".pom"), folder.resolve(name + ".pom"));
            Path sources = checkout.resolve(module).resolve("src/main/java");
            zip(sources, folder.resolve(name + "-sources.jar"));
            if (javadoc) {
                Path pages = Files.createTempDirectory("reeb-javadoc");
                document(module, sources, pages);
                zip(pages, folder.resolve(name + "-javadoc.jar"));
                remove(pages);
            }
            sum(folder);
        }
        for (String module : RUN_IN_TESTS) {
            String artifact = "reeb-" + module;
            Path folder = Files.createDirectories(root.resolve(GROUP).resolve(artifact).resolve(version));
            String name = artifact + "-" + version;
            Files.copy(jar(name), folder.resolve(name + ".jar"));
            Files.writeString(folder.resolve(name + ".pom"), pom(artifact));
            sum(folder);
        }
    }

    private Path jar(String name) {
        Path shipped = home.resolve("lib").resolve(name + ".jar");
        return Files.exists(shipped) ? shipped : poms.resolve(name + ".jar");
    }

    private String pom(String artifact) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <licenses>
                    <license>
                      <name>GPL-3.0-or-later</name>
                      <url>https://www.gnu.org/licenses/gpl-3.0.txt</url>
                    </license>
                  </licenses>
                </project>
                """
                .formatted(GROUP, artifact, version);
    }

    private void document(String module, Path sources, Path pages) throws IOException {
        ToolProvider tool = ToolProvider.findFirst("javadoc").orElseThrow();
        String title = "Reeb " + module.replace('-', ' ') + " " + version;
        List<String> arguments = new ArrayList<>(List.of(
                "-quiet",
                "-notimestamp",
                "--no-fonts",
                "-notree",
                "-nohelp",
                "-Xdoclint:none",
                // The annotations of tests are not at hand, and say nothing that the text does not say.
                "--ignore-source-errors",
                "-locale",
                "en",
                "-encoding",
                "UTF-8",
                "-windowtitle",
                title,
                "-doctitle",
                title,
                "-classpath",
                classPath(),
                "-d",
                pages.toString()));
        // One by one, since libraries that are no modules would be missing from a module.
        files(sources).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".java") && !file.endsWith("module-info.java"))
                .forEach(arguments::add);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = tool.run(messages, messages, arguments.toArray(String[]::new));
        if (code != 0) {
            System.err.print(said.toString(StandardCharsets.UTF_8));
            throw new IOException("javadoc of " + module + " ends with code " + code);
        }
    }

    private String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            return String.join(
                    System.getProperty("path.separator"), jars.map(Path::toString).sorted().toList());
        }
    }

    private void zip(Path folder, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(9);
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void sum(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sha1(Files.readAllBytes(file)));
        }
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** All files below a folder, in an order that no file system decides. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
