package reeb.plugins.sources;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A folder or archive of pictures. */
sealed interface PictureStore extends Closeable permits PictureFolder, PictureZip {
    /** The most pictures. */
    int MOST_FILES = 1_000_000;

    /** The longest file of one picture, in bytes. */
    long LONGEST_FILE = 64L << 20;

    /** Tells where the pictures lie. */
    Path place();

    /** Lists the pictures' names: paths with slashes, below the store's place, in the order of their characters. */
    List<String> names();

    /** Reads one picture's file. */
    byte[] read(String name) throws IOException;

    /** Opens a folder or a zip archive. */
    static PictureStore open(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return PictureFolder.open(place);
            }
            try (InputStream input = Files.newInputStream(place)) {
                byte[] magic = input.readNBytes(2);
                if (magic.length < 2 || magic[0] != 'P' || magic[1] != 'K') {
                    throw Refusal.of(place, "is neither a folder nor a zip archive of pictures");
                }
            }
            return PictureZip.open(place);
        } catch (IOException e) {
            throw Refusal.of(place, e);
        }
    }

    /** Tells pictures from other files by their endings. */
    static boolean isPicture(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !file.startsWith(".")
                && !name.startsWith("__MACOSX/")
                && Set.of("png", "jpg", "jpeg", "gif", "bmp").contains(ending);
    }
}
