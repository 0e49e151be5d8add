package reeb.cli.bench;

import java.util.List;
import java.util.Optional;

/**
 * What became of a benchmark: figures, or the reason why there are none.
 *
 * @param name of the benchmark
 * @param about what is done on which data
 * @param goal what Reeb wants to reach
 * @param peer what another tool takes for the same
 * @param figures what was measured; empty where it was left out
 * @param skipped why it was left out; empty where it was not
 * @param rivals what other tools needed for the same in the same run
 */
public record Result(
        String name,
        String about,
        Optional<Goal> goal,
        Optional<Peer> peer,
        Optional<Figures> figures,
        Optional<String> skipped,
        List<Rival> rivals) {
    public Result {
        rivals = List.copyOf(rivals);
    }

    static Result measured(Benchmark benchmark, Figures figures, List<Rival> rivals) {
        return new Result(
                benchmark.name(),
                benchmark.about(),
                benchmark.goal(),
                benchmark.peer(),
                Optional.of(figures),
                Optional.empty(),
                rivals);
    }

    static Result skipped(Benchmark benchmark, String reason) {
        return new Result(
                benchmark.name(),
                benchmark.about(),
                benchmark.goal(),
                benchmark.peer(),
                Optional.empty(),
                Optional.of(reason),
                List.of());
    }

    /** The same without what only holds for all rows. */
    Result incomparable() {
        return new Result(name, about, Optional.empty(), Optional.empty(), figures, skipped, rivals);
    }
}
