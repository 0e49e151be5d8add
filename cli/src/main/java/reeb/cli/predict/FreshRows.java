package reeb.cli.predict;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.Places;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.cli.draft.DataForm;
import reeb.cli.draft.TextFile;
import reeb.model.pipeline.Runs;
import reeb.model.predict.MissingColumns;
import reeb.model.predict.ModelInput;
import reeb.model.predict.Predictor;
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
 * @param settled what that had found out of how they are written, as parameters
 * @param strict whether rows that cannot be read are refused, and not left out
 */
public record FreshRows(
        Catalog catalog, Places places, ModelInput input, Step source, Map<String, Object> settled, boolean strict) {
    /** The parameter of {@code table} that holds those of text. */
    private static final String TEXT = "text";

    private static final String TYPES = "types";

    private static final String ENCODING = "encoding";

    private static final String DELIMITER = "delimiter";

    /** Delimiters that are found out. */
    private static final List<String> USUAL = List.of(",", ";", "tab", "|");

    /** What says how the values of a table are written, and so holds for other tables of its kind. */
    private static final Set<String> WRITING = Set.of(
            DELIMITER,
            "header",
            "missing",
            ENCODING,
            "decimal",
            "thousands",
            "dates",
            "comment",
            "vector",
            "precision",
            TEXT);

    /** Knows from a model how to load rows for it. */
    public static FreshRows of(Catalog catalog, Places places, Predictor predictor, boolean strict) {
        return new FreshRows(
                catalog,
                places,
                predictor.input(),
                predictor.workflow().steps().getFirst(),
                predictor.settled(),
                strict);
    }

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
        Map<String, Object> parameters = new LinkedHashMap<>(parameters(form, data));
        parameters.put(form.parameter(), data.toString());
        Step step = LoneStep.of(catalog, use(form), parameters, data.toString());
        Source part = (Source) step.part();
        List<Path> files = part.inputs(places);
        if (form.typed() && !parameters.containsKey("vector")) {
            requireColumns(data, part.columns(files));
        }
        return part.load(files, runs.of(step, FreshRows::none));
    }

    /** Refuses a table that lacks columns, all at once, where it tells its columns. */
    private void requireColumns(Path data, List<String> given) {
        Optional<String> lacking = given.isEmpty() ? Optional.empty() : MissingColumns.of(input.names(), given);
        lacking.ifPresent(columns -> {
            throw new InputException(data + ": " + columns);
        });
    }

    private Map<String, Object> parameters(DataForm form, Path data) {
        return switch (form) {
            case TEXT -> decoded(table(form), data);
            case TABLE, ARROW -> table(form);
            case PICTURES -> pictures();
            case ARRAY, VECTORS -> Map.of("invalid", strict ? "fail" : "drop-row");
            case IDX, SPARSE, MATRIX -> Map.of();
        };
    }

    /** Takes back the encoding of the known rows where a text has another one, for sure, and a delimiter that is found out. */
    private Map<String, Object> decoded(Map<String, Object> parameters, Path data) {
        boolean utf8 = new TextFile(data).utf8();
        takeBack(parameters, utf8);
        if (parameters.get(TEXT) instanceof Map<?, ?> within) {
            Map<String, Object> own = new LinkedHashMap<>();
            within.forEach((name, value) -> own.put(String.valueOf(name), value));
            takeBack(own, utf8);
            parameters.put(TEXT, own);
        }
        return parameters;
    }

    private static void takeBack(Map<String, Object> parameters, boolean utf8) {
        USUAL.forEach(usual -> parameters.remove(DELIMITER, usual));
        if (utf8) {
            parameters.remove(ENCODING);
        }
    }

    /** Names the source that reads the data: that of the known rows, if it can. */
    private String use(DataForm form) {
        String table = DataForm.TABLE.source();
        return form.typed() && known().equals(table) ? table : form.source();
    }

    private String known() {
        return source.type().name();
    }

    private Map<String, Object> table(DataForm form) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (known().equals(use(form))) {
            PartValues.of(source.part()).forEach((name, value) -> {
                if (WRITING.contains(name) || name.equals(TYPES)) {
                    parameters.put(name, value);
                }
            });
            merge(parameters, settled);
            if (parameters.get(TYPES) instanceof Map<?, ?> types) {
                parameters.put(TYPES, ofTaken(types));
            }
            if (!settled.isEmpty()) {
                requireAlike(parameters, form);
            }
        }
        if (!input.features().isEmpty() && !parameters.containsKey("vector")) {
            parameters.put("columns", input.features());
        }
        List<String> kept = input.choices().stream()
                .map(ModelInput.Choice::name)
                .filter(name -> !input.features().contains(name))
                .toList();
        if (!kept.isEmpty()) {
            parameters.put("labels", kept);
        }
        parameters.put("invalid", strict ? "fail" : "drop-row");
        return parameters;
    }

    /** Sets what the source of the known rows had found out. */
    private static void merge(Map<String, Object> parameters, Map<?, ?> found) {
        found.forEach((name, value) -> {
            if (value instanceof Map<?, ?> within) {
                Map<String, Object> both = new LinkedHashMap<>();
                if (parameters.get(String.valueOf(name)) instanceof Map<?, ?> own) {
                    own.forEach((one, set) -> both.put(String.valueOf(one), set));
                }
                merge(both, within);
                parameters.put(String.valueOf(name), both);
            } else {
                parameters.put(String.valueOf(name), value);
            }
        });
    }

    private Map<String, Object> ofTaken(Map<?, ?> types) {
        Map<String, Object> own = new LinkedHashMap<>();
        types.forEach((column, type) -> {
            if (input.names().contains(String.valueOf(column))) {
                own.put(String.valueOf(column), type);
            }
        });
        return own;
    }

    /** Lets the source refuse numbers and dates of text that are written otherwise than those of the known rows. */
    private void requireAlike(Map<String, Object> parameters, DataForm form) {
        Map<String, Object> alike = Map.of("strict", true);
        if (use(form).equals(DataForm.TEXT.source())) {
            merge(parameters, alike);
        } else if (form == DataForm.TEXT) {
            merge(parameters, Map.of(TEXT, alike));
        }
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
