package reeb.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What another tool needed for the same data right after Reeb, or the reason why nobody knows.
 *
 * @param tool its name
 * @param version as its installation says; empty where it was left out
 * @param firstSeconds the first call in its process, with its compiler's time; 0 where it was left out
 * @param bestSeconds the best of all its calls; 0 where it was left out
 * @param calls how many there were
 * @param quality figures of its first result, by the same measures as Reeb's
 * @param missing why it was left out; empty where it was not
 */
public record Rival(
        String tool,
        String version,
        double firstSeconds,
        double bestSeconds,
        int calls,
        Map<String, Double> quality,
        Optional<String> missing) {
    public Rival {
        quality = new LinkedHashMap<>(quality);
    }

    static Rival missing(String tool, String reason) {
        return new Rival(tool, "", 0, 0, 0, Map.of(), Optional.of(reason));
    }

    /** How many times as long it takes as Reeb, the best calls of both; empty where there is nothing to compare. */
    public Optional<Double> ratio(Figures figures) {
        double best = Math.min(figures.firstSeconds(), figures.bestSeconds());
        return missing.isPresent() || best <= 0 ? Optional.empty() : Optional.of(bestSeconds / best);
    }
}
