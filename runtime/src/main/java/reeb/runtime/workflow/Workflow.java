package reeb.runtime.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workflow that can be run.
 *
 * @param file where it was read from; paths in it are relative to its folder
 * @param name what it is called
 * @param seed where all randomness comes from
 * @param steps each after those it depends on
 * @param results connects parts that stand for steps with the results of a run
 * @param written where the steps stand in the file
 */
public record Workflow(Path file, String name, long seed, List<Step> steps, StepResults results, WrittenSteps written) {
    public Workflow {
        steps = List.copyOf(steps);
    }

    /** Finds a step that is there. */
    public Step step(String step) {
        return steps.stream().filter(one -> one.name().equals(step)).findFirst().orElseThrow();
    }

    /** Lists the steps whose result became a step's, from the source on to the step itself. */
    public List<Step> lineage(Step step) {
        List<Step> lineage = new ArrayList<>();
        for (Optional<Step> at = Optional.of(step);
                at.isPresent();
                at = at.get().of().stream().findFirst().map(this::step)) {
            lineage.addFirst(at.get());
        }
        return lineage;
    }
}
