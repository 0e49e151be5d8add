package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native code that libraries unpack into the folder for temporary files and load from there. ONNX Runtime asks Java to
 * delete its files after their folder, so that each process would leave an empty one. What a killed process leaves, ONNX Runtime's
 * folder or DuckDB's file of 80 MB, is removed by the next process that loads the same library.
 *
 * <p>Which folders are this process's own, and which others use, is told by what processes have loaded; where the system does not
 * tell, as outside of Linux, all are left.
 */
public final class UnpackedCode {
    private static final Path PROCESSES = Path.of("/proc");
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
                        () -> remove(PROCESSES, Path.of(System.getProperty("java.io.tmpdir"))), "reeb-unpacked-code"));
    }

    /**
     * Removes what this process has loaded from a temporary folder, where it is a folder of its own, and what is deserted there of the
     * same libraries.
     *
     * @param processes what the system tells of processes: {@code self/maps} lists what this one has loaded
     */
    static void remove(Path processes, Path temporary) {
        try {
            Path place = temporary.toRealPath();
            List<Path> files = files(processes.resolve("self"), place);
            List<Path> folders = folders(files, place);
            for (Path folder : folders) {
                new TemporaryFolder(folder).close();
            }
            if (!folders.isEmpty()) {
                sweep(place, FOLDER, processes);
            }
            if (files.stream().anyMatch(file -> place.equals(file.getParent()) && named(FILE, file))) {
                sweep(place, FILE, processes);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Not on this system; and at the end nobody is there to be told.
            return;
        }
    }

    /** Lists what a process has loaded from a folder. */
    private static List<Path> files(Path process, Path place) throws IOException {
        return Files.readAllLines(process.resolve("maps")).stream()
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

    /** Removes what has such a name, is of this user and old, and is in use by no process. */
    private static void sweep(Path place, Pattern form, Path processes) throws IOException {
        Instant old = Instant.now().minus(LONGEST_UNPACKING);
        Object user = Files.getOwner(Path.of("/proc/self"));
        Set<Path> used = used(place, processes);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, path -> named(form, path))) {
            for (Path path : all) {
                if (!Files.isSymbolicLink(path)
                        && Files.isDirectory(path) == form.equals(FOLDER)
                        && Files.getLastModifiedTime(path).toInstant().isBefore(old)
                        && Files.getOwner(path).equals(user)
                        && used.stream().noneMatch(file -> file.startsWith(path))) {
                    new TemporaryFolder(path).close();
                }
            }
        }
    }

    /** Lists what living processes have loaded from a folder, of those that this user may ask. */
    private static Set<Path> used(Path place, Path processes) throws IOException {
        Set<Path> used = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path process : all) {
                used.addAll(filesIfTold(process, place));
            }
        }
        return used;
    }

    /** Lists none where the process has ended, or is another user's, who cannot have loaded files of this one's. */
    private static List<Path> filesIfTold(Path process, Path place) {
        try {
            return files(process, place);
        } catch (IOException e) {
            return List.of();
        }
    }
}
