package reeb.cli.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.cli.bench.Figures;
import reeb.cli.bench.Result;
import reeb.cli.bench.Rival;

/** What other tools needed in the same run, as a section of the page. */
final class RivalPage {
    private static final List<String> HEADINGS = List.of(
            "name", "what", "tool", "first s", "best s", "quality", "Reeb, first s", "best s", "quality", "ratio");

    private static final String METHOD = """

            Each tool had the same matrix, the same threads and a process of its own, right after Reeb's calls; its quality is \
            measured on its first result by what measures Reeb's. *Ratio* is the best time of the tool by the best of Reeb: \
            above 1, Reeb is faster. Seconds are of this machine.
            """;

    private RivalPage() {}

    static String of(Report report) {
        List<Result> results = report.results().stream()
                .filter(result -> !result.rivals().isEmpty())
                .toList();
        if (results.isEmpty()) {
            return "";
        }
        return "## Beside other tools, in one run\n\n"
                + "`reeb bench --against python`, " + report.date() + ", "
                + report.machine().threads() + " threads. "
                + report.machine().processor() + ". " + versions(report.tools()) + "\n\n"
                + ReportPage.peaks(report.peaks())
                + line(HEADINGS.stream())
                + line(HEADINGS.stream().map(heading -> heading.matches(".*( s|ratio)") ? "---:" : "---"))
                + results.stream()
                        .flatMap(result -> result.rivals().stream().map(rival -> row(result, rival)))
                        .collect(Collectors.joining())
                + METHOD + "\n";
    }

    private static String versions(Map<String, String> tools) {
        return tools.entrySet().stream()
                .map(tool -> tool.getKey() + " " + tool.getValue())
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String row(Result result, Rival rival) {
        Stream<String> peer = rival.missing()
                .map(reason -> Stream.of(rival.tool() + ": " + reason, "", "", ""))
                .orElseGet(() -> Stream.of(
                        rival.tool() + " " + rival.version(),
                        Units.seconds(rival.firstSeconds()),
                        Units.seconds(rival.bestSeconds()),
                        Units.quality(rival.quality())));
        Stream<String> reeb = result.figures().map(RivalPage::cells).orElseGet(() -> Stream.of("", "", ""));
        return line(Stream.of(
                        Stream.of("`" + result.name() + "`", result.about()),
                        peer,
                        reeb,
                        Stream.of(Units.ratio(result, rival)))
                .flatMap(cells -> cells));
    }

    private static Stream<String> cells(Figures figures) {
        return Stream.of(
                Units.seconds(figures.firstSeconds()),
                Units.seconds(figures.bestSeconds()),
                Units.quality(figures.quality()));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
