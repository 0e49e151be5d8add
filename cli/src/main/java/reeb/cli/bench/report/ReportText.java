package reeb.cli.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import reeb.cli.bench.Benchmark;
import reeb.cli.bench.Figures;
import reeb.cli.bench.Result;
import reeb.cli.bench.Rival;

/** A report as lines for a terminal. */
public final class ReportText {
    private static final String ROW = "%-20s %9s %9s %8s %8s %6s %6s %8s %8s  %s";

    private ReportText() {}

    /** Lists what there is, a line each. */
    public static String list(List<Benchmark> benchmarks) {
        StringBuilder text = new StringBuilder();
        for (Benchmark benchmark : benchmarks) {
            text.append(String.format(Locale.ROOT, "%-20s %s", benchmark.name(), benchmark.about()));
            benchmark
                    .goal()
                    .ifPresent(goal -> text.append(" (goal ").append(goal).append(')'));
            text.append('\n');
        }
        return text.toString();
    }

    /** The machine's peaks, a line each. */
    public static String peaks(Map<String, Double> peaks) {
        StringBuilder text = new StringBuilder();
        peaks.forEach((name, peak) ->
                text.append(String.format(Locale.ROOT, "peak: %-30s %8s %s%n", name, Units.giga(peak), unit(name))));
        return text.toString();
    }

    /** What a peak is counted in. */
    static String unit(String peak) {
        return peak.startsWith("memory") ? "GB/s" : "GFLOP/s";
    }

    /** The names of the columns. */
    public static String header() {
        return String.format(
                Locale.ROOT,
                ROW,
                "benchmark",
                "first s",
                "best s",
                "GFLOP/s",
                "GB/s",
                "% FMA",
                "% mem",
                "peak MiB",
                "heap MiB",
                "goal");
    }

    /** One result. */
    public static String line(Result result) {
        return result.figures()
                .map(figures -> row(result, figures))
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "%-20s skipped: %s",
                        result.name(),
                        result.skipped().orElse("")));
    }

    /** What other tools needed for the same, a line each. */
    public static String rivals(Result result) {
        return result.rivals().stream()
                .map(rival -> rival.missing()
                        .map(reason -> String.format(Locale.ROOT, "  %-18s %s", rival.tool(), reason))
                        .orElseGet(() -> rival(result, rival)))
                .collect(Collectors.joining("\n"));
    }

    private static String rival(Result result, Rival rival) {
        return String.format(
                        Locale.ROOT,
                        "  %-18s %9s %9s  %s as long as Reeb  %s",
                        rival.tool(),
                        Units.seconds(rival.firstSeconds()),
                        Units.seconds(rival.bestSeconds()),
                        Units.ratio(result, rival),
                        Units.quality(rival.quality()))
                .stripTrailing();
    }

    private static String row(Result result, Figures figures) {
        String row = String.format(
                Locale.ROOT,
                ROW,
                result.name(),
                Units.seconds(figures.firstSeconds()),
                Units.seconds(figures.bestSeconds()),
                Units.rate(figures.arithmetic(), rate -> Units.giga(rate.best())),
                Units.rate(figures.traffic(), rate -> Units.giga(rate.best())),
                Units.rate(figures.arithmetic(), rate -> Units.share(rate.share())),
                Units.rate(figures.traffic(), rate -> Units.share(rate.share())),
                Units.mebibytes(figures.peakBytes()),
                Units.mebibytes(figures.heapBytes()),
                Units.goal(result));
        String quality = Units.quality(figures.quality());
        return (quality.isEmpty() ? row : row + " " + quality).stripTrailing();
    }
}
