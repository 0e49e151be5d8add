package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders that are made for a run, and go with it where nothing comes of it.
 *
 * @param paths from the inside out
 */
public record MadeFolders(List<Path> paths) {
    public MadeFolders {
        paths = List.copyOf(paths);
    }

    /** Makes a folder and those above it that are not there. */
    public static MadeFolders upTo(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        MadeFolders made = new MadeFolders(missing);
        boolean there = false;
        try {
            Files.createDirectories(folder);
            there = true;
        } finally {
            if (!there) {
                made.removeEmpty();
            }
        }
        return made;
    }

    /** Removes those in which nothing is. */
    public void removeEmpty() throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!empty(path)) {
                    break;
                }
                Files.delete(path);
            }
        }
    }

    /** Tells whether nothing is in a folder. */
    public static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
