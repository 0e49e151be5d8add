package reeb.cli.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reeb.cli.bench.Figures;
import reeb.cli.bench.Result;

/** A report as the page {@code docs/performance.md}. */
public final class ReportPage {
    private static final String METHOD = """
            ## How it was measured

            `reeb bench` measured all of this in one process, on the parts and the run that a workflow uses. *First* is the \
            first call: it holds the compiler's time where no benchmark above ran the same code. *Best* is the best of the \
            calls after it, at most 10 and 10 seconds of them. Data are loaded before, and not timed.

            GFLOP/s and GB/s are those of the best call, for the work that the plain method needs: all pairs once, each value \
            read once. A method that avoids work, or finds its data in a cache, may pass 100 %. The percentages compare with \
            the multiply-adds and the memory traffic that the same number of threads reached right before and after each call, \
            in the same precision; the best ratio counts, since other programs slow down both. *Peak* is the most memory of \
            the whole process during the first call, with the data of the benchmarks before and all memory that the virtual \
            machine has not given back; *heap* is what that call added to the Java heap, garbage included.

            Peers' times were measured once on another day, with 2 threads on a machine that reached some 260 GFLOP/s in single \
            precision on one thread: where the peak above is lower, so is Reeb's speed beside theirs. Compare ratios, not \
            digits.
            """;

    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param report of Reeb
     * @param others of other runs, from which what other tools needed is taken
     */
    public static String of(Report report, List<Report> others) {
        StringBuilder page = new StringBuilder("# Performance\n\n");
        page.append("Made by `bench/performance.sh`, which runs `reeb bench`; figures for programs are in ")
                .append("[performance.json](performance.json).\n\n")
                .append("Reeb ")
                .append(report.version())
                .append(", ")
                .append(report.date())
                .append(", ")
                .append(report.machine().threads())
                .append(" threads.\nProcessor: ")
                .append(report.machine().processor())
                .append(".\nJava: ")
                .append(report.machine().java())
                .append(".\n\n");
        page.append(peaks(report.peaks()));
        table("## With goals and peers\n\n", compared(report, true), withGoals(), page);
        table("## Everything else\n\n", compared(report, false), plain(), page);
        page.append(RivalPage.of(report));
        others.forEach(other -> page.append(RivalPage.of(other)));
        return page.append(METHOD).toString();
    }

    private static List<Result> compared(Report report, boolean wanted) {
        return report.results().stream()
                .filter(result ->
                        wanted == (result.goal().isPresent() || result.peer().isPresent()))
                .toList();
    }

    static String peaks(Map<String, Double> peaks) {
        StringBuilder page = new StringBuilder("| peak of the machine | reached |\n| --- | ---: |\n");
        peaks.forEach((name, peak) -> page.append("| ")
                .append(name)
                .append(" | ")
                .append(Units.giga(peak))
                .append(' ')
                .append(ReportText.unit(name))
                .append(" |\n"));
        return page.append('\n').toString();
    }

    /**
     * A column of a table.
     *
     * @param heading its name
     * @param rule how Markdown aligns it
     * @param cell its text for a result
     */
    private record Column(String heading, String rule, Function<Result, String> cell) {}

    private static void table(String title, List<Result> results, List<Column> columns, StringBuilder page) {
        if (results.isEmpty()) {
            return;
        }
        page.append(title);
        page.append(line(columns, Column::heading)).append(line(columns, Column::rule));
        results.forEach(result ->
                page.append(line(columns, column -> column.cell().apply(result).replace("|", "\\|"))));
        page.append('\n');
    }

    private static String line(List<Column> columns, Function<Column, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static List<Column> withGoals() {
        List<Column> columns = new ArrayList<>(plain());
        columns.add(2, new Column("goal", "---", Units::goal));
        columns.add(3, new Column("peer", "---", ReportPage::peer));
        return columns;
    }

    private static List<Column> plain() {
        return List.of(
                new Column("name", "---", result -> "`" + result.name() + "`"),
                new Column("what", "---", ReportPage::what),
                number("first s", figures -> Units.seconds(figures.firstSeconds())),
                number("best s", figures -> Units.seconds(figures.bestSeconds())),
                number("GFLOP/s", figures -> Units.rate(figures.arithmetic(), rate -> Units.giga(rate.best()))),
                number("of FMA peak", figures -> Units.rate(figures.arithmetic(), rate -> Units.share(rate.share()))),
                number("GB/s", figures -> Units.rate(figures.traffic(), rate -> Units.giga(rate.best()))),
                number("of bandwidth", figures -> Units.rate(figures.traffic(), rate -> Units.share(rate.share()))),
                number("peak MiB", figures -> Units.mebibytes(figures.peakBytes())),
                number("heap MiB", figures -> Units.mebibytes(figures.heapBytes())));
    }

    private static Column number(String heading, Function<Figures, String> cell) {
        return new Column(heading, "---:", result -> result.figures().map(cell).orElse(""));
    }

    private static String what(Result result) {
        String about = result.skipped().map(reason -> "; skipped: " + reason).orElse("");
        String quality = result.figures()
                .map(figures -> Units.quality(figures.quality()))
                .filter(words -> !words.isEmpty())
                .map(words -> "; " + words)
                .orElse("");
        return result.about() + quality + about;
    }

    private static String peer(Result result) {
        return result.peer()
                .map(peer -> Units.seconds(peer.seconds()) + " s, " + peer.tool())
                .orElse("");
    }
}
