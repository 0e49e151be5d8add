package reeb.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a folder, which may be asked for; nothing outside of it, by no name and through no link. */
public final class Folder {
    /** What begins with a point is not for others. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,254}");

    private final Path root;

    /**
     * Opens a folder.
     *
     * @param folder one that is there; it may be a link itself
     * @throws IOException where it is not there
     */
    public Folder(Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    /**
     * Gives a file in it.
     *
     * @param names of folders and at last of a file
     * @return its path, without links in it
     * @throws Refusal where there is no such file
     */
    public Path file(List<String> names) {
        Path file = root;
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw Refusal.notFound();
            }
            file = file.resolve(name);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isItself(file)) {
            throw Refusal.notFound();
        }
        return file;
    }

    /**
     * Lists the files in it that may be asked for, without those of folders in it.
     *
     * @return their names in order
     * @throws IOException where it cannot be read
     */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Tells whether no folder on the way is a link. */
    private static boolean isItself(Path file) {
        try {
            return file.toRealPath().equals(file);
        } catch (IOException _) {
            return false;
        }
    }
}
