package reeb.cli.draft;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reeb.api.Places;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.JsonReader;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.WorkflowReader;

/** Loads data to look at them, and finds out how their source is to be set so that it does. */
final class Loading {
    /** Pictures of several sizes are scaled to squares of this side. */
    private static final int SIDE = 32;

    private static final List<String> METADATA = List.of("-metadata", "_metadata", "-labels", "_labels", "");

    private final Catalog catalog;
    private final Places places;
    private final Workers workers;
    private final Cancellation cancellation;

    Loading(Catalog catalog, Places places, Workers workers, Cancellation cancellation) {
        this.catalog = catalog;
        this.places = places;
        this.workers = workers;
        this.cancellation = cancellation;
    }

    /**
     * What was loaded.
     *
     * @param step how
     * @param data the rows
     */
    record Loaded(SourceStep step, Dataset data) {}

    /**
     * Loads data.
     *
     * @param data the file or folder, as the workflow names it
     * @param place where it is
     * @throws InputException where no way of reading it works, with what the source said
     */
    Loaded load(String data, Path place) {
        DataForm form = DataForm.of(place);
        SourceStep plain = new SourceStep(form, Map.of(form.parameter(), data));
        return switch (form) {
            case TEXT, TABLE, ARROW -> either(plain, plain.with("invalid", "mean"));
            case ARRAY ->
                either(
                        described(plain, data, place),
                        described(plain, data, place).with("invalid", "mean"));
            case PICTURES -> either(plain, plain.with("width", SIDE).with("height", SIDE));
            case VECTORS, IDX, SPARSE, MATRIX -> loaded(plain);
        };
    }

    private Loaded either(SourceStep first, SourceStep second) {
        try {
            return loaded(first);
        } catch (InputException e) {
            try {
                return loaded(second);
            } catch (InputException _) {
                throw e;
            }
        }
    }

    private Loaded loaded(SourceStep source) {
        Step step = WorkflowReader.recorded(catalog, Path.of("draft"), JsonReader.parse(source.alone(), "draft"))
                .steps()
                .getFirst();
        reeb.api.Source part = (reeb.api.Source) step.part();
        List<Path> inputs = part.inputs(places);
        return new Loaded(source, part.load(inputs, LoneRun.of(step, 0, workers, cancellation)));
    }

    /** Adds the table beside an array that describes its rows, where there is one. */
    private static SourceStep described(SourceStep source, String data, Path place) {
        return beside(place)
                .map(found -> source.with(
                        "labels", Path.of(data).resolveSibling(found).toString()))
                .orElse(source);
    }

    /** Finds {@code x.csv}, {@code x-metadata.csv} or {@code x-labels.csv} beside {@code x.npy}, else a {@code metadata.csv}. */
    private static Optional<String> beside(Path array) {
        String name = String.valueOf(array.getFileName()).replaceFirst("\\.np[yz]$", "");
        Path folder = Optional.ofNullable(array.toAbsolutePath().getParent()).orElse(Path.of("."));
        for (String suffix : METADATA) {
            for (String ending : List.of(".csv", ".tsv", ".npy")) {
                String file = name + suffix + ending;
                if (!array.endsWith(file) && Files.isRegularFile(folder.resolve(file))) {
                    return Optional.of(file);
                }
            }
        }
        return only(folder);
    }

    private static Optional<String> only(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "metadata.{csv,tsv}")) {
            for (Path file : files) {
                return Optional.of(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
