package reeb.cli.bench;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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
 * @param quality figures of a result besides time, such as recall; measured once, not timed; in the order of their names
 */
record Task(Step step, Work work, Function<Run, Object> call, Map<String, ToDoubleFunction<Object>> quality) {
    Task {
        quality = Collections.unmodifiableMap(new TreeMap<>(quality));
    }

    Task(Step step, Work work, Function<Run, Object> call) {
        this(step, work, call, Map.of());
    }
}
