package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native code that libraries unpack into the folder for temporary files and load from there. ONNX Runtime asks Java to
 * delete its files after their folder, so that each process would leave an empty one.
 *
 * <p>Which folders are this process's own is told by what it has loaded; where the system does not tell, as outside of
 * Linux, they are left.
 */
public final class UnpackedCode {
    private static final Path LOADED = Path.of("/proc/self/maps");
    private static final Pattern FILE = Pattern.compile("\\S+ \\S+ \\S+ \\S+ \\S+ +(/.+)");
    private static final Pattern FOLDER = Pattern.compile("onnxruntime-java\\d+");

    private UnpackedCode() {}

    /** Removes what this process unpacked, when it ends. */
    public static void removeAtTheEnd() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> remove(LOADED, Path.of(System.getProperty("java.io.tmpdir"))), "reeb-unpacked-code"));
    }

    /** Removes the folders in a temporary one of which files are in a list of what is loaded. */
    static void remove(Path loaded, Path temporary) {
        try {
            Path place = temporary.toRealPath();
            for (Path folder : folders(Files.readAllLines(loaded), place)) {
                new TemporaryFolder(folder).close();
            }
        } catch (IOException e) {
            // Not on this system; and at the end nobody is there to be told.
            return;
        }
    }

    private static List<Path> folders(List<String> lines, Path place) {
        return lines.stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(line -> Path.of(line.group(1)))
                .flatMap(file -> Optional.ofNullable(file.getParent()).stream())
                .distinct()
                .filter(folder -> place.equals(folder.getParent())
                        && FOLDER.matcher(folder.getFileName().toString()).matches())
                .toList();
    }
}
