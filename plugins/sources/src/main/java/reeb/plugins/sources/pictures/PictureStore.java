package reeb.plugins.sources.pictures;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import reeb.plugins.sources.files.ZipArchive;
import reeb.toolkit.tables.Refusal;

/** A folder or archive of pictures. */
public sealed interface PictureStore extends Closeable permits PictureFolder, PictureZip {
    /** The most pictures. */
    int MOST_FILES = 1_000_000;

    /** The longest file of one picture, in bytes. */
    long LONGEST_FILE = 64L << 20;

    /** What programs leave beside pictures without a dot before its name, in small letters. */
    Set<String> PROGRAMS = Set.of("__macosx", "thumbs.db", "desktop.ini");

    /** Tells where the pictures lie. */
    Path place();

    /** Lists the names of all files that are not hidden: paths with slashes, below the store's place, in the order of their characters. */
    List<String> names();

    /** Reads one file. */
    byte[] read(String name) throws IOException;

    /** Reads the beginning of one file, by which its format is told. */
    byte[] head(String name) throws IOException;

    /** Opens a folder or a zip archive. */
    static PictureStore open(Path place) {
        try {
            require(place);
            return Files.isDirectory(place) ? PictureFolder.open(place) : PictureZip.open(place);
        } catch (IOException e) {
            throw Refusal.of(place, e);
        }
    }

    /** Reads one file of a folder or an archive, without a look at all others of a folder. */
    static byte[] read(Path place, String name) throws IOException {
        try (PictureStore store = Files.isDirectory(place) ? PictureFolder.of(place, name) : PictureZip.open(place)) {
            return store.read(name);
        }
    }

    /** Refuses what is no folder and does not begin as a zip archive does. */
    static void require(Path place) {
        if (Files.isDirectory(place)) {
            return;
        }
        try {
            if (!ZipArchive.is(place)) {
                throw Refusal.of(place, "is neither a folder nor a zip archive of pictures");
            }
        } catch (IOException e) {
            throw Refusal.of(place, e);
        }
    }

    /** Tells files of the user's from those that programs hide in folders and archives. */
    static boolean isHidden(String name) {
        return Stream.of(name.split("/"))
                .anyMatch(part -> part.startsWith(".") || PROGRAMS.contains(part.toLowerCase(Locale.ROOT)));
    }
}
