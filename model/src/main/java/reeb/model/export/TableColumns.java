package reeb.model.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.learning.RowWise;
import reeb.model.predict.ModelInput;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.WorkflowException;

/**
 * The columns of the table of which steps make features, with the categories that they have among the known rows: a new row gets its own features of the
 * same ones.
 *
 * @param lineage the steps
 * @param source the rows that the model knows, as their source gave them
 */
record TableColumns(Lineage lineage, Dataset source) {
    /**
     * Lists them, in the order of the table.
     *
     * @throws WorkflowException where a step looks at columns that new rows cannot be given
     */
    List<ModelInput.Choice> choices() {
        Set<String> names = new LinkedHashSet<>();
        for (Step step : lineage.needed()) {
            List<String> own = columns(step, source);
            if (!own.isEmpty() && lineage.needed().stream().anyMatch(Step::addsColumns)) {
                throw refused(
                        step,
                        "looks at columns of the table, to which another step of the model has added some that new rows lack");
            }
            if (!own.isEmpty() && source.images().isPresent()) {
                throw refused(step, "makes features of columns, which pictures that are asked for do not have");
            }
            names.addAll(own);
        }
        List<ModelInput.Choice> choices = source.table().columns().stream()
                .filter(column -> names.contains(column.name()))
                .map(column ->
                        new ModelInput.Choice(column.name(), column.categories().names()))
                .toList();
        requireSame(choices);
        return choices;
    }

    private static List<String> columns(Step step, Dataset data) {
        return step.part() instanceof RowWise part ? part.columns(data) : List.of();
    }

    /** Makes sure that each step looks at the same columns in rows that have these alone. */
    private void requireSame(List<ModelInput.Choice> choices) {
        List<Column> given = new ArrayList<>();
        for (ModelInput.Choice choice : choices) {
            given.add(source.table().column("columns", choice.name()).categories());
        }
        Dataset fresh = source.with(new Table(given));
        for (Step step : lineage.needed()) {
            if (!columns(step, source).equals(columns(step, fresh))) {
                throw refused(
                        step,
                        "looks at all columns of categories, while another step takes numbers for such; name its columns in 'columns'");
            }
        }
    }

    private WorkflowException refused(Step step, String why) {
        return lineage.workflow()
                .written()
                .mistakes(List.of(lineage.workflow()
                        .written()
                        .problem(
                                step.name(),
                                Optional.empty(),
                                "step '" + step.name() + "' (" + step.type().name() + ") " + why)));
    }
}
