package reeb.runtime.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.problem.InputException;

/** A folder whose jars are plugins; folders within it and hidden files are left alone. */
final class PluginFolder {
    private PluginFolder() {}

    /** Lists a folder's jars by name; what keeps it from being used is a problem, its absence is none. */
    static List<PluginFile> list(Path folder, Shelf shelf) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try {
            List<Path> jars = jars(folder);
            Optional<PluginLock> lock = jars.isEmpty() ? Optional.empty() : PluginLock.read(folder);
            return jars.stream().map(jar -> new PluginFile(jar, lock)).toList();
        } catch (InputException broken) {
            shelf.refuse(PluginLock.FILE, Reason.line(broken.getMessage()) + "; no plugin of its folder is loaded");
        } catch (UncheckedIOException failure) {
            shelf.refuse(folder.toString(), Reason.of(failure));
        } catch (IOException failure) {
            shelf.refuse(
                    folder.toString(),
                    Files.isDirectory(folder) ? Reason.unreadable(failure) : "is not a folder of plugins");
        }
        return List.of();
    }

    /** Lists a folder's jars by name. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PluginFolder::isJar)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isJar(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".jar") && !name.startsWith(".");
    }
}
