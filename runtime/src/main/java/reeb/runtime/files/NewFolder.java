package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Folders that come to be with all that is in them, or not at all. */
public final class NewFolder {
    private NewFolder() {}

    /** Puts files into a folder. */
    @FunctionalInterface
    public interface Filling {
        /**
         * Puts them there.
         *
         * @param folder an empty one
         */
        void into(Path folder) throws IOException;
    }

    /**
     * Makes a folder.
     *
     * @param folder is not there yet; those above it are made where they are not there either
     * @param kind what it is for: lower-case letters and dashes
     * @param filling puts files into it, before it has its name
     * @throws FileAlreadyExistsException where something has that name, also a link that leads nowhere
     */
    public static void make(Path folder, String kind, Filling filling) throws IOException {
        Path whole = folder.toAbsolutePath();
        try (TemporaryFolder beside = TemporaryFolder.create(Optional.ofNullable(whole.getParent()), kind)) {
            Path inner = Files.createDirectory(beside.path().resolve("whole"));
            filling.into(inner);
            if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.move(inner, whole, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
