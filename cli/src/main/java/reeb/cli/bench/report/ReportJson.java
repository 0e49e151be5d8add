package reeb.cli.bench.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.cli.bench.Figures;
import reeb.cli.bench.Goal;
import reeb.cli.bench.Peer;
import reeb.cli.bench.Rate;
import reeb.cli.bench.Result;
import reeb.cli.bench.Rival;
import reeb.cli.bench.machine.Machine;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;

/** Reports as JSON: seconds, bytes, operations and bytes per second, shares from 0 to 1. */
public final class ReportJson {
    private ReportJson() {}

    /** Writes a report. */
    public static String of(Report report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reeb", report.version());
        members.put("date", report.date());
        members.put("processor", report.machine().processor());
        members.put("threads", report.machine().threads());
        members.put("heapLimitBytes", report.machine().memoryBytes());
        members.put("java", report.machine().java());
        members.put("rows", report.rows());
        if (!report.tools().isEmpty()) {
            members.put("tools", report.tools());
        }
        members.put("peaks", rounded(report.peaks()));
        members.put(
                "benchmarks", report.results().stream().map(ReportJson::result).toList());
        return JsonWriter.pretty(members);
    }

    private static Map<String, Object> result(Result result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", result.name());
        members.put("about", result.about());
        result.goal()
                .ifPresent(
                        goal -> members.put(goal.of() == Goal.Of.SECONDS ? "goalSeconds" : "goalShare", goal.limit()));
        result.peer().ifPresent(peer -> {
            members.put("peer", peer.tool());
            members.put("peerSeconds", peer.seconds());
        });
        result.skipped().ifPresent(reason -> members.put("skipped", reason));
        result.figures().ifPresent(figures -> put(figures, members));
        if (!result.rivals().isEmpty()) {
            members.put(
                    "rivals", result.rivals().stream().map(ReportJson::rival).toList());
        }
        return members;
    }

    private static void put(Figures figures, Map<String, Object> members) {
        members.put("firstSeconds", rounded(figures.firstSeconds()));
        members.put("bestSeconds", rounded(figures.bestSeconds()));
        members.put("calls", figures.calls());
        figures.arithmetic().ifPresent(rate -> members.put("flops", rate(rate)));
        figures.traffic().ifPresent(rate -> members.put("bytes", rate(rate)));
        members.put("peakBytes", figures.peakBytes());
        members.put("heapBytes", figures.heapBytes());
        if (!figures.quality().isEmpty()) {
            members.put("quality", rounded(figures.quality()));
        }
    }

    private static Map<String, Object> rival(Rival rival) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("tool", rival.tool());
        if (rival.missing().isPresent()) {
            members.put("missing", rival.missing().get());
            return members;
        }
        members.put("version", rival.version());
        members.put("firstSeconds", rounded(rival.firstSeconds()));
        members.put("bestSeconds", rounded(rival.bestSeconds()));
        members.put("calls", rival.calls());
        members.put("quality", rounded(rival.quality()));
        return members;
    }

    private static Map<String, Object> rate(Rate rate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("best", rounded(rate.best()));
        members.put("peak", rounded(rate.peak()));
        members.put("share", rounded(rate.share()));
        return members;
    }

    private static Map<String, Object> rounded(Map<String, Double> values) {
        Map<String, Object> rounded = new LinkedHashMap<>();
        values.forEach((name, value) -> rounded.put(name, rounded(value)));
        return rounded;
    }

    /** Keeps four digits of what was measured, where more are noise; counts stay whole. */
    private static double rounded(double value) {
        if (value == Math.rint(value)) {
            return value;
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue();
    }

    /**
     * Reads what was written.
     *
     * @throws InputException where the file is no report
     */
    public static Report read(Path file) {
        ReportFields fields = ReportFields.of(JsonReader.read(file), file.toString());
        Machine machine = new Machine(
                fields.text("processor"),
                (int) fields.number("threads"),
                (long) fields.number("heapLimitBytes"),
                fields.text("java"));
        List<Result> results =
                fields.list("benchmarks").stream().map(ReportJson::result).toList();
        return new Report(
                fields.text("reeb"),
                fields.text("date"),
                machine,
                (int) fields.number("rows"),
                fields.in("tools").map(ReportFields::texts).orElse(Map.of()),
                fields.in("peaks").orElseThrow().numbers(),
                results);
    }

    private static Result result(ReportFields fields) {
        Optional<Goal> goal = fields.optionalNumber("goalSeconds")
                .map(limit -> new Goal(Goal.Of.SECONDS, limit))
                .or(() -> fields.optionalNumber("goalShare").map(limit -> new Goal(Goal.Of.PEAK, limit)));
        return new Result(
                fields.text("name"),
                fields.text("about"),
                goal,
                fields.optionalText("peer").map(tool -> new Peer(tool, fields.number("peerSeconds"))),
                fields.optionalNumber("firstSeconds").map(_ -> figures(fields)),
                fields.optionalText("skipped"),
                fields.has("rivals")
                        ? fields.list("rivals").stream().map(ReportJson::rival).toList()
                        : List.of());
    }

    private static Rival rival(ReportFields fields) {
        Optional<String> missing = fields.optionalText("missing");
        return new Rival(
                fields.text("tool"),
                fields.optionalText("version").orElse(""),
                missing.isPresent() ? 0 : fields.number("firstSeconds"),
                missing.isPresent() ? 0 : fields.number("bestSeconds"),
                missing.isPresent() ? 0 : (int) fields.number("calls"),
                fields.in("quality").map(ReportFields::numbers).orElse(Map.of()),
                missing);
    }

    private static Figures figures(ReportFields fields) {
        return new Figures(
                fields.number("firstSeconds"),
                fields.number("bestSeconds"),
                (int) fields.number("calls"),
                fields.in("flops").map(ReportJson::rate),
                fields.in("bytes").map(ReportJson::rate),
                (long) fields.number("peakBytes"),
                (long) fields.number("heapBytes"),
                fields.in("quality").map(ReportFields::numbers).orElse(Map.of()));
    }

    private static Rate rate(ReportFields fields) {
        return new Rate(fields.number("best"), fields.number("peak"), fields.number("share"));
    }
}
