package reeb.cli.bench;

import java.util.Optional;

/**
 * Something that is measured.
 *
 * @param name for {@code --only}
 * @param about what is done on which data
 * @param goal what Reeb wants to reach
 * @param peer what another tool takes for the same
 * @param preparation loads the data, not timed
 */
public record Benchmark(String name, String about, Optional<Goal> goal, Optional<Peer> peer, Preparation preparation) {
    /** Makes a benchmark ready. */
    interface Preparation {
        /**
         * Loads the data.
         *
         * @throws reeb.api.problem.InputException where they are missing, with the reason
         */
        Task prepare(Bed bed);
    }

    static Benchmark of(String name, String about, Preparation preparation) {
        return new Benchmark(name, about, Optional.empty(), Optional.empty(), preparation);
    }

    Benchmark within(double seconds) {
        return new Benchmark(name, about, Optional.of(new Goal(Goal.Of.SECONDS, seconds)), peer, preparation);
    }

    Benchmark reaching(double share) {
        return new Benchmark(name, about, Optional.of(new Goal(Goal.Of.PEAK, share)), peer, preparation);
    }

    Benchmark against(String tool, double seconds) {
        return new Benchmark(name, about, goal, Optional.of(new Peer(tool, seconds)), preparation);
    }
}
