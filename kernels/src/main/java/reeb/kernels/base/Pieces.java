package reeb.kernels.base;

import java.util.function.IntConsumer;
import reeb.api.Progress;
import reeb.api.Run;

/** Pieces of work: on all threads, or at once where there is but one, since Mapper clusters thousands of small patches. */
public final class Pieces {
    private static final int WATCHED = 64;

    private Pieces() {}

    /**
     * Does all pieces, in any order.
     *
     * @param pieces how many
     * @param run this execution
     * @param work takes each number from 0 to pieces - 1 once, on some thread; a single piece on the calling one
     */
    public static void run(int pieces, Run run, IntConsumer work) {
        if (pieces == 1) {
            work.accept(0);
        } else {
            run.parallel(pieces, work);
        }
    }

    /**
     * The same for work that takes long where there are many pieces: the user may watch it.
     *
     * @param task what the user reads, such as "finding neighbours"
     * @param pieces how many; progress is shown from 64 on
     * @param run this execution
     * @param work takes each number from 0 to pieces - 1 once
     */
    public static void watch(String task, int pieces, Run run, IntConsumer work) {
        try (Progress progress = progress(task, pieces, run)) {
            run(pieces, run, piece -> {
                work.accept(piece);
                progress.advance(1);
            });
        }
    }

    /**
     * Shows the progress of work that takes long where there are many steps.
     *
     * @param task what the user reads
     * @param steps how many; fewer than 64 are not shown
     * @param run this execution
     * @return to be closed
     */
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
