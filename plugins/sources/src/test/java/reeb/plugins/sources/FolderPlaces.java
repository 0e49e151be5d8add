package reeb.plugins.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import reeb.api.Places;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

/** Files of a workflow and data sets below one folder. */
public record FolderPlaces(Path root) implements Places {
    public static FolderPlaces ofData() {
        return new FolderPlaces(Path.of(System.getenv("REEB_DATA")));
    }

    @Override
    public Path file(String declared) {
        Path file = root.resolve(declared);
        if (!Files.isReadable(file)) {
            throw new InputException(file + ": there is no such file");
        }
        return file;
    }

    @Override
    public Path fileOrFolder(String declared) {
        return file(declared);
    }

    @Override
    public Path dataset(String dataset, String file) {
        return file(dataset + "/" + file);
    }

    public Dataset load(Source source) {
        return load(source, TestRun.parallel());
    }

    public Dataset load(Source source, TestRun run) {
        return source.load(source.inputs(this), run);
    }
}
