package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Kind;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.parameters.StepParts;

/** Makes parts of steps' results: a lens of data, a layout of positions. The results come from the run they are called in. */
final class StepResults implements StepParts {
    private final Map<String, Optional<ResultKind>> steps = new LinkedHashMap<>();
    private List<String> used = new ArrayList<>();

    /** Makes a step known; its kind is empty where its part is not. */
    void declare(String step, Optional<ResultKind> gives) {
        steps.put(step, gives);
    }

    /** Tells what a step gives; empty where its part is unknown. */
    Optional<ResultKind> gives(String step) {
        return steps.getOrDefault(step, Optional.empty());
    }

    /** Lists the names of the steps. */
    List<String> names() {
        return List.copyOf(steps.keySet());
    }

    /** Gives the steps that were made into parts since the last call. */
    List<String> takeUsed() {
        List<String> taken = used;
        used = new ArrayList<>();
        return taken;
    }

    @Override
    public boolean exists(String step) {
        return steps.containsKey(step);
    }

    @Override
    public Optional<Part> part(Kind kind, String step) {
        Optional<ResultKind> gives = steps.getOrDefault(step, Optional.empty());
        if (kind == Kind.LENS && gives.orElse(ResultKind.DATA) == ResultKind.DATA) {
            used.add(step);
            return Optional.of(new StepLens(step));
        }
        if (kind == Kind.LAYOUT && gives.orElse(ResultKind.POSITIONS) == ResultKind.POSITIONS) {
            used.add(step);
            return Optional.of(new StepLayout(step));
        }
        return Optional.empty();
    }

    /** Looks through the points of a step. */
    @About("The points of a step.")
    record StepLens(String step) implements Lens, RowWise, PartValues.StepResult {
        @Override
        public Points view(Dataset data, Run run) {
            Points seen = data.points();
            Points values = StepPoints.of(step, run);
            if (values.rows() != seen.rows()) {
                throw new InputException("step '" + step + "' has " + values.rows()
                        + " rows but the points it is to be a lens of have " + seen.rows());
            }
            return values;
        }
    }

    /** Uses the positions of a step. */
    @About("The positions of a step.")
    record StepLayout(String step) implements Layout, PartValues.StepResult {
        @Override
        public Points place(MapperGraph graph, Run run) {
            Points positions = StepPoints.of(step, run);
            if (positions.rows() != graph.nodes().size()) {
                throw new InputException("layout: step '" + step + "' places " + positions.rows()
                        + " nodes but the graph has " + graph.nodes().size());
            }
            return positions;
        }
    }
}
