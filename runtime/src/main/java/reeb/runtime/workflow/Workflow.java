package reeb.runtime.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow that can be run: a value, of which several runs may go on at once.
 *
 * @param file where it was read from; paths in it are relative to its folder
 * @param name what it is called
 * @param seed where all randomness comes from
 * @param steps each after those it depends on
 * @param written where the steps stand in the file
 */
public record Workflow(Path file, String name, long seed, List<Step> steps, WrittenSteps written) {
    /** The name in place of a file's of a workflow that came from the standard input. */
    public static final String STANDARD_INPUT = "standard input";

    public Workflow {
        steps = List.copyOf(steps);
    }

    /** Finds a step that is there. */
    public Step step(String step) {
        return steps.stream().filter(one -> one.name().equals(step)).findFirst().orElseThrow();
    }

    /**
     * Lists the steps from which a step's result came, also those it learned from and those that serve as parameters, each after all
     * that it needs; the step itself is the last.
     */
    public List<Step> lineage(Step step) {
        Map<String, Step> lineage = new LinkedHashMap<>();
        collect(step, lineage);
        return List.copyOf(lineage.values());
    }

    private void collect(Step step, Map<String, Step> lineage) {
        step.inputs().stream()
                .filter(input -> !lineage.containsKey(input))
                .map(this::step)
                .forEach(input -> collect(input, lineage));
        lineage.put(step.name(), step);
    }
}
