package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeb.api.Clusterer;
import reeb.api.Part;
import reeb.api.Source;
import reeb.api.columns.ColumnTransform;
import reeb.api.columns.RowSelection;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.catalog.PartType;

/**
 * A part with a name in a workflow.
 *
 * @param name unique in the workflow; files are named after it
 * @param type what the part is
 * @param part the part with its parameters
 * @param of the steps whose results it takes: none, one, or several for a reporter and a presenter
 * @param fit the step from whose rows it learns, where it treats those of another
 * @param through steps whose results serve as parameters
 * @param plugins where the part and the parts within it come from
 */
public record Step(
        String name,
        PartType type,
        Part part,
        List<String> of,
        Optional<String> fit,
        List<String> through,
        List<InstalledPlugin> plugins) {
    public Step {
        of = List.copyOf(of);
        through = List.copyOf(through);
        plugins = List.copyOf(plugins);
    }

    /** Makes a step that takes nothing from others. */
    public static Step alone(String name, PartType type, Part part) {
        return new Step(name, type, part, List.of(), Optional.empty(), List.of(), List.of());
    }

    /** Lists the steps that must be done before. */
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(of);
        fit.ifPresent(inputs::add);
        inputs.addAll(through);
        return inputs;
    }

    /** Tells whether the step adds columns to rows whose points stay those of the step that it takes. */
    public boolean addsColumns() {
        return part instanceof Clusterer || part instanceof ColumnTransform;
    }

    /** Tells whether the step keeps some of the rows that it takes. */
    public boolean selectsRows() {
        return part instanceof RowSelection;
    }

    /** Tells whether the columns of later steps' rows come from this one: it brings rows, chooses them, or adds columns to them. */
    public boolean holdsColumns() {
        return part instanceof Source || addsColumns() || selectsRows();
    }

    /** Tells what the step gives. */
    public ResultKind gives() {
        return ResultKind.given(type.kind()).orElseThrow();
    }
}
