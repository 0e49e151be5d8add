package reeb.runtime.catalog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** What tests of plugin folders share. */
final class Folders {
    private Folders() {}

    static List<String> problems(Path... folders) {
        try (Catalog catalog = Catalog.open(List.of(folders))) {
            return lines(catalog);
        }
    }

    static List<String> problems(Duration patience, Path folder) {
        try (Catalog catalog = Catalog.open(List.of(folder), Optional.empty(), new TimeLimit(patience))) {
            return lines(catalog);
        }
    }

    static List<String> lines(Catalog catalog) {
        return catalog.problems().stream().map(Problem::toString).toList();
    }

    static List<String> names(Catalog catalog) {
        return catalog.parts().stream().map(PartType::name).toList();
    }

    /** Looks at one row through a lens without parameters. */
    static double value(Catalog catalog, String lens) {
        Class<?> type = catalog.find(lens).orElseThrow().type();
        try {
            Lens made = (Lens) type.getConstructor().newInstance();
            return made.view(Dataset.of(Points.of(1, 1, new float[1])), TestRun.serial())
                    .at(0, 0);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(failure.getMessage(), failure);
        }
    }
}
