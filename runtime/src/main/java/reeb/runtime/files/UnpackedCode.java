package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native code that libraries unpack into the folder for temporary files and load from there. ONNX Runtime asks Java to
 * delete its files after their folder, so that each process would leave an empty one. DuckDB's file of 80 MB goes when the
 * process ends, but stays where it was killed: the next process that loads one removes those.
 *
 * <p>Which folders are this process's own is told by what it has loaded; where the system does not tell, as outside of
 * Linux, they are left. There, what is loaded can be deleted without harm to those who use it.
 */
public final class UnpackedCode {
    private static final Path LOADED = Path.of("/proc/self/maps");
    private static final Pattern LINE = Pattern.compile("\\S+ \\S+ \\S+ \\S+ \\S+ +(/.+)");
    private static final Pattern FOLDER = Pattern.compile("onnxruntime-java\\d+");
    private static final Pattern FILE = Pattern.compile("libduckdb_java\\d+\\.so");

    /** Another process may still be unpacking what is younger. */
    private static final Duration LONGEST_UNPACKING = Duration.ofMinutes(10);

    private UnpackedCode() {}

    /** Removes what this process unpacked, when it ends, and what killed ones left of the same library. */
    public static void removeAtTheEnd() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> remove(LOADED, Path.of(System.getProperty("java.io.tmpdir"))), "reeb-unpacked-code"));
    }

    /** Removes the folders in a temporary one of which files are in a list of what is loaded, and deserted files like those. */
    static void remove(Path loaded, Path temporary) {
        try {
            Path place = temporary.toRealPath();
            List<Path> files = files(Files.readAllLines(loaded), place);
            for (Path folder : folders(files, place)) {
                new TemporaryFolder(folder).close();
            }
            if (files.stream().anyMatch(file -> place.equals(file.getParent()) && named(FILE, file))) {
                sweep(place);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Not on this system; and at the end nobody is there to be told.
            return;
        }
    }

    private static List<Path> files(List<String> lines, Path place) {
        return lines.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> Path.of(line.group(1)))
                .filter(file -> file.startsWith(place))
                .distinct()
                .toList();
    }

    private static List<Path> folders(List<Path> files, Path place) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(file.getParent()).stream())
                .distinct()
                .filter(folder -> place.equals(folder.getParent()) && named(FOLDER, folder))
                .toList();
    }

    private static boolean named(Pattern form, Path path) {
        return form.matcher(path.getFileName().toString()).matches();
    }

    private static void sweep(Path place) throws IOException {
        Instant old = Instant.now().minus(LONGEST_UNPACKING);
        Object user = Files.getOwner(Path.of("/proc/self"));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, file -> named(FILE, file))) {
            for (Path file : all) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(old)
                        && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    new TemporaryFolder(file).close();
                }
            }
        }
    }
}
