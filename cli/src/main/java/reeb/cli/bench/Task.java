package reeb.cli.bench;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import reeb.api.Run;
import reeb.runtime.workflow.Step;

/**
 * A benchmark with its data at hand.
 *
 * @param step the part whose run it is
 * @param work of one call
 * @param call what is measured
 * @param quality figures of a result besides time, such as recall; measured once, not timed
 */
record Task(Step step, Work work, Function<Run, Object> call, Map<String, ToDoubleFunction<Object>> quality) {
    Task {
        quality = Map.copyOf(quality);
    }

    Task(Step step, Work work, Function<Run, Object> call) {
        this(step, work, call, Map.of());
    }
}
