package reeb.cli.predict;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.api.Places;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.cli.draft.DataForm;
import reeb.model.pipeline.Runs;
import reeb.model.predict.ModelInput;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;

/**
 * Loads rows for a model, as the run loaded those that it knows.
 *
 * @param catalog the parts there are
 * @param places where files lie
 * @param input what the model takes
 * @param source the step that loaded the known rows
 * @param strict whether rows that cannot be read are refused, and not left out
 */
public record FreshRows(Catalog catalog, Places places, ModelInput input, Step source, boolean strict) {
    /** What says how the values of a table are written, and so holds for other tables of its kind. */
    private static final Set<String> WRITING = Set.of(
            "delimiter",
            "header",
            "missing",
            "encoding",
            "decimal",
            "thousands",
            "dates",
            "comment",
            "vector",
            "precision");

    /**
     * Loads rows.
     *
     * @param data a file or a folder
     * @param runs gives the run of the source
     * @return rows, numbered as in the file
     * @throws InputException where they cannot be read, with what the source said
     */
    public Dataset load(Path data, Runs runs) {
        DataForm form = DataForm.of(data);
        Map<String, Object> parameters = new LinkedHashMap<>(parameters(form));
        parameters.put(form.parameter(), data.toString());
        Step step = LoneStep.of(catalog, form.source(), parameters, data.toString());
        Source part = (Source) step.part();
        List<Path> files = part.inputs(places);
        return part.load(files, runs.of(step, FreshRows::none));
    }

    private Map<String, Object> parameters(DataForm form) {
        return switch (form) {
            case TEXT, TABLE, ARROW -> table(form);
            case PICTURES -> pictures();
            case ARRAY, VECTORS -> Map.of("invalid", strict ? "fail" : "drop-row");
            case IDX, SPARSE, MATRIX -> Map.of();
        };
    }

    private Map<String, Object> table(DataForm form) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (source.type().name().equals(form.source())) {
            Map<String, Object> recorded = PartValues.of(source.part());
            recorded.forEach((name, value) -> {
                if (WRITING.contains(name)) {
                    parameters.put(name, value);
                }
            });
            if (recorded.get("types") instanceof Map<?, ?> types) {
                Map<String, Object> own = new LinkedHashMap<>();
                types.forEach((column, type) -> {
                    if (input.features().contains(String.valueOf(column))) {
                        own.put(String.valueOf(column), type);
                    }
                });
                parameters.put("types", own);
            }
        }
        if (!input.features().isEmpty() && !parameters.containsKey("vector")) {
            parameters.put("columns", input.features());
        }
        parameters.put("invalid", strict ? "fail" : "drop-row");
        return parameters;
    }

    private Map<String, Object> pictures() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        input.picture().ifPresent(size -> {
            parameters.put("width", size.width());
            parameters.put("height", size.height());
            parameters.put("grey", size.channels() == 1);
        });
        parameters.put("corrupt", strict ? "fail" : "skip");
        return parameters;
    }

    private static Points none(String step) {
        throw new IllegalStateException("a source takes nothing from step " + step);
    }
}
