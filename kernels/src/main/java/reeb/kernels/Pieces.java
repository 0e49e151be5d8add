package reeb.kernels;

import java.util.function.IntConsumer;
import reeb.api.Progress;
import reeb.api.Run;

/** Pieces of work: on all threads, or at once where there is but one, since Mapper clusters thousands of small patches. */
final class Pieces {
    private static final int WATCHED = 64;

    private Pieces() {}

    static void run(int pieces, Run run, IntConsumer work) {
        if (pieces == 1) {
            work.accept(0);
        } else {
            run.parallel(pieces, work);
        }
    }

    /** The same for work that takes long where there are many pieces: the user may watch it. */
    static void watch(String task, int pieces, Run run, IntConsumer work) {
        if (pieces < WATCHED) {
            run(pieces, run, work);
            return;
        }
        try (Progress progress = run.progress(task, pieces)) {
            run(pieces, run, piece -> {
                work.accept(piece);
                progress.advance(1);
            });
        }
    }
}
