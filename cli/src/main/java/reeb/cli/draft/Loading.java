package reeb.cli.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.Places;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;

/** Loads data to look at them, and finds out how their source is to be set so that it does. */
final class Loading {
    /** Pictures of several sizes are scaled to squares of this side. */
    private static final int SIDE = 32;

    private static final List<String> METADATA = List.of("-metadata", "_metadata", "-labels", "_labels", "");
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".npy");

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
        return first(
                switch (form) {
                    case TEXT, TABLE, ARROW -> List.of(plain, plain.with("invalid", "mean"));
                    case ARRAY -> arrays(plain, described(plain, data, place));
                    case PICTURES -> List.of(plain, plain.with("width", SIDE).with("height", SIDE));
                    case VECTORS, IDX, SPARSE, MATRIX -> List.of(plain);
                });
    }

    /** With the table beside the array where it goes with it, else without. */
    private static List<SourceStep> arrays(SourceStep plain, SourceStep described) {
        return Stream.of(described, plain)
                .distinct()
                .flatMap(step -> Stream.of(step, step.with("invalid", "mean")))
                .toList();
    }

    /** Loads in the first way that works; where none does, the first tells why. */
    private Loaded first(List<SourceStep> ways) {
        Optional<InputException> refusal = Optional.empty();
        for (SourceStep way : ways) {
            try {
                return loaded(way);
            } catch (InputException e) {
                refusal = refusal.or(() -> Optional.of(e));
            }
        }
        throw refusal.orElseThrow();
    }

    private Loaded loaded(SourceStep source) {
        String parameters = JsonWriter.compact(source.parameters());
        Step step =
                LoneStep.of(catalog, source.form().source(), parameters.substring(1, parameters.length() - 1), "draft");
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

    /** Finds {@code x-metadata.csv}, {@code x-labels.csv} or {@code x.csv} beside {@code x.npy}, else a {@code metadata.csv}. */
    private static Optional<String> beside(Path array) {
        String name = String.valueOf(array.getFileName()).replaceFirst("\\.np[yz]$", "");
        Stream<String> own =
                METADATA.stream().flatMap(suffix -> ENDINGS.stream().map(ending -> name + suffix + ending));
        return Stream.concat(own, Stream.of("metadata.csv", "metadata.tsv"))
                .filter(file -> !array.endsWith(file) && Files.isRegularFile(array.resolveSibling(file)))
                .findFirst();
    }
}
