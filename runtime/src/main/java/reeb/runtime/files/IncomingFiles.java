package reeb.runtime.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files that come one by one from elsewhere, and are of use only together. They lie in a temporary folder on the disk on which they are to
 * stay, until all are there; where some do not come, all of them go.
 */
public final class IncomingFiles implements AutoCloseable {
    private final Path parent;
    private final TemporaryFolder folder;

    private IncomingFiles(Path parent, TemporaryFolder folder) {
        this.parent = parent;
        this.folder = folder;
    }

    /**
     * Prepares to receive files.
     *
     * @param parent of the folder in which they are to lie; made where it is missing
     */
    public static IncomingFiles in(Path parent) throws IOException {
        return new IncomingFiles(parent, TemporaryFolder.create(Optional.of(parent), "incoming"));
    }

    /** Tells how many bytes the disk has room for. */
    public long room() throws IOException {
        return Files.getFileStore(folder.path()).getUsableSpace();
    }

    /**
     * Opens a file that is not there yet, and makes the folders that it is in.
     *
     * @param names of folders and at last of the file; each is known to be a name
     */
    public OutputStream file(List<String> names) throws IOException {
        Path place = folder.path();
        for (String name : names) {
            place = place.resolve(name);
        }
        try {
            Files.createDirectories(Optional.ofNullable(place.getParent()).orElseThrow());
            return NewFile.stream(place);
        } catch (IOException e) {
            throw WriteFailure.of(place, e);
        }
    }

    /**
     * Puts what has come into its place: a folder {@code NAME}, {@code NAME-2}, ... that was not there.
     *
     * @param name of the file or folder that has come
     * @return where it is now
     */
    public Path finish(String name) throws IOException {
        Path place = fresh(name);
        boolean moved = false;
        try {
            Files.move(folder.path().resolve(name), place.resolve(name));
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(place);
            }
        }
        close();
        return place.resolve(name);
    }

    private Path fresh(String name) throws IOException {
        int number = 1;
        while (true) {
            try {
                return Files.createDirectory(parent.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException _) {
                number++;
            }
        }
    }

    /** Removes what has not been put into its place. */
    @Override
    public void close() {
        folder.close();
    }
}
