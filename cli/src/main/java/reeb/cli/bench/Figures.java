package reeb.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of a benchmark.
 *
 * @param firstSeconds the first call: with the compiler's time, where nothing before it ran the same code
 * @param bestSeconds the best of the calls after it
 * @param calls how many there were, the first included
 * @param arithmetic multiplications and additions per second
 * @param traffic bytes per second
 * @param peakBytes the most memory of the process during the first call; 0 where the system doesn't say
 * @param heapBytes the most the first call added to the Java heap, garbage included
 * @param quality figures besides time, such as recall
 */
public record Figures(
        double firstSeconds,
        double bestSeconds,
        int calls,
        Optional<Rate> arithmetic,
        Optional<Rate> traffic,
        long peakBytes,
        long heapBytes,
        Map<String, Double> quality) {
    public Figures {
        quality = new LinkedHashMap<>(quality);
    }
}
