package reeb.cli.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.cli.bench.Figures;
import reeb.cli.bench.Goal;
import reeb.cli.bench.Peer;
import reeb.cli.bench.Rate;
import reeb.cli.bench.Result;
import reeb.cli.bench.Rival;
import reeb.cli.bench.machine.Machine;

/** A report with a result of each sort. */
final class Reports {
    private Reports() {}

    static Report sample() {
        return of(Map.of("recall", 0.975));
    }

    /** With these figures of quality. */
    static Report of(Map<String, Double> quality) {
        Figures fast = new Figures(
                1.5, 0.25, 11, Optional.of(new Rate(9e10, 1e11, 0.9)), Optional.empty(), 300L << 20, 1L << 20, quality);
        Figures slow =
                new Figures(20, 12, 2, Optional.empty(), Optional.of(new Rate(2e9, 2e10, 0.1)), 0, 2L << 20, Map.of());
        Machine machine = new Machine("A processor, 2 processors", 2, 1L << 30, "A machine");
        Optional<Peer> peer = Optional.of(new Peer("a peer", 10));
        List<Result> results = List.of(
                result("near", Optional.of(new Goal(Goal.Of.SECONDS, 0.5)), peer, Optional.of(fast)),
                result("tiles", Optional.of(new Goal(Goal.Of.PEAK, 0.95)), Optional.empty(), Optional.of(fast)),
                result("slow", Optional.empty(), Optional.empty(), Optional.of(slow)),
                new Result(
                        "gone",
                        "a | b",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("no data"),
                        List.of()));
        Map<String, Double> peaks = new java.util.LinkedHashMap<>();
        peaks.put("single precision, one thread", 1e11);
        peaks.put("memory, all threads", 2e10);
        return new Report("0.1.0", "2026-01-31", machine, 0, Map.of("python", "3.11.7"), peaks, results);
    }

    private static Result result(String name, Optional<Goal> goal, Optional<Peer> peer, Optional<Figures> figures) {
        return new Result(name, "what it does", goal, peer, figures, Optional.empty(), rivals(name));
    }

    /** One that was measured, and one that is missing. */
    private static List<Rival> rivals(String name) {
        Rival measured = new Rival("a tool", "1.2.3", 2, 1, 3, Map.of("recall", 0.5), Optional.empty());
        Rival missing = new Rival("another", "", 0, 0, 0, Map.of(), Optional.of("is not installed in python3"));
        return name.equals("near") ? List.of(measured, missing) : List.of();
    }
}
