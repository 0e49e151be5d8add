package reeb.cli.bench.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reeb.cli.bench.Rate;
import reeb.cli.bench.Result;
import reeb.cli.bench.Rival;

/** Figures in words, the same on the terminal and on the page. */
public final class Units {
    private static final double GIGA = 1e9;

    private Units() {}

    /** Three digits, in seconds. */
    static String seconds(double seconds) {
        int digits = seconds >= 100 ? 0 : seconds >= 10 ? 1 : seconds >= 1 ? 2 : seconds >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + digits + "f", seconds);
    }

    static String giga(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 * GIGA ? "%.2f" : "%.1f", perSecond / GIGA);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String mebibytes(long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, "%,d", Math.round(bytes / (double) (1 << 20)));
    }

    static String rate(Optional<Rate> rate, Function<Rate, String> words) {
        return rate.map(words).orElse("");
    }

    static String ratio(Result result, Rival rival) {
        return result.figures()
                .flatMap(rival::ratio)
                .map(ratio -> String.format(Locale.ROOT, ratio < 10 ? "%.2f x" : "%.0f x", ratio))
                .orElse("");
    }

    static String goal(Result result) {
        return result.goal()
                .map(goal -> goal
                        + result.figures()
                                .map(figures -> goal.met(figures) ? ", met" : ", missed")
                                .orElse(""))
                .orElse("");
    }

    static String quality(Map<String, Double> quality) {
        return quality.entrySet().stream()
                .map(figure -> figure.getKey() + " " + number(figure.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.2f", value);
    }
}
