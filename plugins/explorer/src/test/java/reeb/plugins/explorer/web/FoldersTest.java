package reeb.plugins.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Folders of the application build on each other in one direction, so that one can be read after the other. */
final class FoldersTest {
    private static final Path WEB = Path.of("src/main/web");
    private static final Pattern TAKEN = Pattern.compile("\\bfrom '(\\.[^']+)'");

    @Test
    void noFolderIsBuiltOfItselfByWayOfOthers() throws IOException {
        Map<Path, Set<Path>> folders = taken();
        assertThat(folders.keySet()).hasSizeGreaterThan(15);
        // Those that need nothing more are taken away, and then those that needed only them: a circle stays.
        while (folders.values().removeIf(Set::isEmpty)) {
            folders.values().forEach(needed -> needed.retainAll(folders.keySet()));
        }
        assertThat(folders).as("folders in circles, or built of such").isEmpty();
    }

    /** Gives the other folders of which files each folder takes something, also where it is a type alone. */
    private static Map<Path, Set<Path>> taken() throws IOException {
        Map<Path, Set<Path>> folders = new TreeMap<>();
        for (Path file : files()) {
            Path folder = folder(file);
            Set<Path> needed = folders.computeIfAbsent(folder, _ -> new TreeSet<>());
            Matcher taken = TAKEN.matcher(Files.readString(file));
            while (taken.find()) {
                Path other = folder(file.resolveSibling(taken.group(1)).normalize());
                if (!other.equals(folder)) {
                    needed.add(other);
                }
            }
        }
        return folders;
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".ts")).toList();
        }
    }
}
