package reeb.plugins.tables.files;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeb.plugins.tables.arrow.ArrowTable;
import reeb.plugins.tables.duckdb.Database;
import reeb.plugins.tables.loading.OpenTable;

/** Files that are open for reading: those of Arrow where they lie, others by a database that is opened when the first one needs it. */
final class OpenFiles implements AutoCloseable {
    private final List<Path> inputs;
    private @Nullable Database database;

    OpenFiles(List<Path> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    OpenTable table(Path path, FileFormat format) {
        return format == FileFormat.ARROW ? ArrowTable.open(path) : database().table(format.relation(path));
    }

    List<String> columns(Path path, FileFormat format) {
        return format == FileFormat.ARROW
                ? ArrowTable.open(path).columns()
                : database().table(format.relation(path)).columns();
    }

    private Database database() {
        if (database == null) {
            database = Database.over(inputs);
        }
        return database;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
