package reeb.cli.bench;

import java.util.Locale;

/**
 * What Reeb wants to reach.
 *
 * @param of what is looked at
 * @param limit seconds at most, or the least share of the peak
 */
public record Goal(Of of, double limit) {
    /** What a goal is about. */
    public enum Of {
        /** The seconds of the best call. */
        SECONDS,
        /** The share of the peak of multiply-adds. */
        PEAK
    }

    public boolean met(Figures figures) {
        return switch (of) {
            case SECONDS -> figures.bestSeconds() <= limit;
            case PEAK ->
                figures.arithmetic().filter(rate -> rate.share() >= limit).isPresent();
        };
    }

    @Override
    public String toString() {
        return switch (of) {
            case SECONDS -> String.format(Locale.ROOT, "%.1f s", limit);
            case PEAK -> String.format(Locale.ROOT, "%.0f %%", 100 * limit);
        };
    }
}
