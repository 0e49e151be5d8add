package reeb.runtime.catalog;

import java.nio.file.Path;
import java.util.Optional;

/** A jar in a plugin folder, and the folder's lock where it has one. */
record PluginFile(Path path, Optional<PluginLock> lock) {
    String name() {
        return String.valueOf(path.getFileName());
    }
}
