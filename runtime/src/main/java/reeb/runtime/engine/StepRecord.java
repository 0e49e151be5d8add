package reeb.runtime.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.Column;
import reeb.api.data.Section;
import reeb.api.graph.Ledger;
import reeb.runtime.workflow.Step;

/**
 * What became of a step.
 *
 * @param step the step
 * @param key under which its result is cached; empty for an exporter, and where a file changed while it was read
 * @param how computed, cached or not needed
 * @param seconds how long it took
 * @param peakBytes the most memory the process had taken by its end; 0 where the system doesn't say
 * @param summary its result in a few words
 * @param columns the features and other columns of rows with named features; none for others
 * @param ledger what became of the rows of a graph; none for others
 * @param figures what it measured, each as a column, whose scale tells numbers from dates
 * @param section what it tells people; none for others than summaries
 * @param files what it wrote
 */
public record StepRecord(
        Step step,
        String key,
        How how,
        double seconds,
        long peakBytes,
        String summary,
        Optional<String> columns,
        Optional<Ledger> ledger,
        Map<String, Column.Numbers> figures,
        Optional<Section> section,
        List<WrittenFile> files) {
    public StepRecord {
        files = List.copyOf(files);
    }

    /** Records a step that tells no section. */
    public StepRecord(
            Step step,
            String key,
            How how,
            double seconds,
            long peakBytes,
            String summary,
            Optional<String> columns,
            Optional<Ledger> ledger,
            Map<String, Column.Numbers> figures,
            List<WrittenFile> files) {
        this(step, key, how, seconds, peakBytes, summary, columns, ledger, figures, Optional.empty(), files);
    }

    /** Gives figures that steps measured on their way, which are plain numbers. */
    static Map<String, Column.Numbers> numbers(Map<String, List<Double>> figures) {
        Map<String, Column.Numbers> columns = new LinkedHashMap<>();
        figures.forEach((name, values) -> columns.put(
                name,
                new Column.Numbers(
                        name, values.stream().mapToDouble(value -> value).toArray())));
        return columns;
    }

    /** Records a step that nothing asked for. */
    static StepRecord notNeeded(Step step, String key) {
        return new StepRecord(
                step, key, How.NOT_NEEDED, 0, 0, "", Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    /** Where a step's result came from. */
    public enum How {
        /** It was computed now. */
        COMPUTED("computed"),
        /** It was read from the cache. */
        CACHED("cached"),
        /** Nothing asked for it, since what depends on it was cached. */
        NOT_NEEDED("not needed");

        private final String words;

        How(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
