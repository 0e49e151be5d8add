package reeb.runtime.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names what is neither a file nor a folder nor a link. */
final class SpecialFile {
    /** The bits of a Unix mode that tell the type, as POSIX's stat.h numbers them. */
    private static final int TYPE = 0xf000;

    private SpecialFile() {}

    /** Names it with its article. */
    static String name(Path path) {
        return switch (type(path)) {
            case 0x1000 -> "a pipe";
            case 0x2000, 0x6000 -> "a device";
            case 0xc000 -> "a socket";
            default -> "neither a file nor a folder";
        };
    }

    private static int type(Path path) {
        try {
            return Files.getAttribute(path, "unix:mode") instanceof Integer mode ? mode & TYPE : 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Elsewhere than on Unix nothing more is known.
            return 0;
        }
    }
}
