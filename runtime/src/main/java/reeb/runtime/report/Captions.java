package reeb.runtime.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reeb.runtime.engine.StepRecord;

/**
 * What is to be seen in the files of steps.
 *
 * @param results of the steps in a few words, by their names
 */
record Captions(Map<String, String> results) {
    static Captions of(List<StepRecord> records) {
        return new Captions(records.stream()
                .collect(Collectors.toMap(record -> record.step().name(), StepRecord::summary)));
    }

    /** Tells what a step shows, such as {@code figure: graph-figure of graph (236 nodes, 539 edges)}. */
    String caption(StepRecord record) {
        String of = record.step().of().stream()
                .map(name -> name
                        + Optional.ofNullable(results.get(name))
                                .filter(result -> !result.isEmpty())
                                .map(result -> " (" + result + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return record.step().name() + ": " + record.step().type().name() + (of.isEmpty() ? "" : " of " + of);
    }
}
