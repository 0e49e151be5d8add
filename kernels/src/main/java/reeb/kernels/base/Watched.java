package reeb.kernels.base;

import reeb.api.Progress;
import reeb.api.Run;

/** Work that the user may watch where it takes long: Mapper clusters thousands of small patches, which nobody could watch. */
public final class Watched {
    private static final int WATCHED = 64;

    private Watched() {}

    /** Works on chunks as {@link Run#chunks} does; each is one step of a task. */
    public static void chunks(String task, int count, int atATime, Run run, Run.Chunk work) {
        try (Progress progress = progress(task, Math.ceilDiv(count, atATime), run)) {
            run.chunks(count, atATime, (first, end) -> {
                work.work(first, end);
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
