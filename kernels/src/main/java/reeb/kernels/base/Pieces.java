package reeb.kernels.base;

import java.util.function.IntConsumer;
import reeb.api.Progress;
import reeb.api.Run;

/** Pieces of work: on all threads, or at once where there is but one, since Mapper clusters thousands of small patches. */
public final class Pieces {
    private static final int WATCHED = 64;

    private Pieces() {}

    public static void run(int pieces, Run run, IntConsumer work) {
        if (pieces == 1) {
            work.accept(0);
        } else {
            run.parallel(pieces, work);
        }
    }

    /** The same for work that takes long where there are many pieces: the user may watch it. */
    public static void watch(String task, int pieces, Run run, IntConsumer work) {
        try (Progress progress = progress(task, pieces, run)) {
            run(pieces, run, piece -> {
                work.accept(piece);
                progress.advance(1);
            });
        }
    }

    /** Tells the user of work that takes long where there are many steps, and else nobody. */
    public static Progress progress(String task, int steps, Run run) {
        return steps < WATCHED ? new Unwatched() : run.progress(task, steps);
    }

    /** What is over before anybody could watch it. */
    private record Unwatched() implements Progress {
        @Override
        public void advance(long steps) {}

        @Override
        public void close() {}
    }
}
