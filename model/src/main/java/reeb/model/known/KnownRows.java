package reeb.model.known;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.model.bundle.ModelFile;
import reeb.model.bundle.ModelNames;
import reeb.model.bundle.ModelWriter;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.workflow.LoneStep;

/**
 * The features of the rows that a model knows.
 *
 * @param rows n x d as they are kept: rounded, and of fewer columns, where the profile says so
 * @param projection what features are projected by to get such rows; empty where they are these themselves
 */
public record KnownRows(Points rows, Optional<Model> projection) {
    private static final int COMPONENTS = 64;

    /** Keeps features as a profile says. O(n d), for a tiny one also a principal component analysis. */
    public static KnownRows of(Catalog catalog, Points features, Profile profile, Run run) {
        return switch (profile) {
            case EXACT -> new KnownRows(features, Optional.empty());
            case FLOAT -> new KnownRows(Singles.of(features), Optional.empty());
            case COMPACT -> new KnownRows(rounded(features, run), Optional.empty());
            case TINY -> tiny(catalog, features, run);
        };
    }

    private static Points rounded(Points rows, Run run) {
        return ByteColumns.of(rows, run).values(run);
    }

    private static KnownRows tiny(Catalog catalog, Points features, Run run) {
        int components = Math.min(COMPONENTS, Math.min(features.rows(), features.columns()));
        if (components == features.columns()) {
            return new KnownRows(rounded(features, run), Optional.empty());
        }
        Trainable part = pca(catalog, components);
        Map<String, Points> state = new HashMap<>();
        part.train(Dataset.of(features), run).state().forEach((name, array) -> state.put(name, Singles.of(array)));
        Model model = part.restore(state);
        return new KnownRows(rounded(model.transform(features, run), run), Optional.of(model));
    }

    private static Trainable pca(Catalog catalog, int components) {
        return (Trainable) LoneStep.of(catalog, "pca", "\"components\": " + components, "a tiny model")
                .part();
    }

    /** Gives features in the form in which the known rows are kept. */
    public Points seen(Points features, Run run) {
        return projection.map(model -> model.transform(features, run)).orElse(features);
    }

    /** Writes the rows, and what they are projected by. */
    public void write(ModelWriter file, Profile profile, Run run) {
        if (profile == Profile.COMPACT || profile == Profile.TINY) {
            ByteColumns bytes = ByteColumns.of(rows, run);
            file.matrix(ModelNames.ROWS, bytes.codes());
            file.matrix(ModelNames.LOW, bytes.low());
            file.matrix(ModelNames.HIGH, bytes.high());
        } else {
            file.matrix(ModelNames.ROWS, rows);
        }
        projection.ifPresent(model -> model.state().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(array -> file.matrix(
                        ModelNames.array(ModelNames.PROJECTION, array.getKey()), Singles.of(array.getValue()))));
    }

    /**
     * Reads rows.
     *
     * @throws reeb.api.problem.InputException where they are missing or do not fit together
     */
    public static KnownRows read(ModelFile file, Catalog catalog, Run run) {
        Points rows = file.points(ModelNames.ROWS);
        if (file.has(ModelNames.LOW)) {
            Points low = file.points(ModelNames.LOW);
            Points high = file.points(ModelNames.HIGH);
            if (rows.precision() != Points.Precision.BYTE
                    || low.rows() != rows.columns()
                    || high.rows() != rows.columns()
                    || !ByteColumns.areRanges(low, high)) {
                throw file.record().damaged("has known rows and ranges of their columns that do not fit together");
            }
            rows = new ByteColumns(rows, low, high).values(run);
        }
        Map<String, Points> state = file.arrays(ModelNames.PROJECTION);
        return new KnownRows(
                rows,
                state.isEmpty()
                        ? Optional.empty()
                        : Optional.of(pca(catalog, rows.columns()).restore(state)));
    }
}
