package reeb.kernels;

import java.util.function.IntConsumer;
import reeb.api.Run;

/** Pieces of work: on all threads, or at once where there is but one, since Mapper clusters thousands of small patches. */
final class Pieces {
    private Pieces() {}

    static void run(int pieces, Run run, IntConsumer work) {
        if (pieces == 1) {
            work.accept(0);
        } else {
            run.parallel(pieces, work);
        }
    }
}
