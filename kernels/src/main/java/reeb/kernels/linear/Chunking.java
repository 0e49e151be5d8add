package reeb.kernels.linear;

import reeb.api.Run;

/** What works on chunks of rows or columns: a run on all threads, or the calling thread, to the same bits. */
@FunctionalInterface
interface Chunking {
    Chunking SERIAL = (count, size, work) -> {
        for (int first = 0; first < count; first += size) {
            work.work(first, first + Math.min(size, count - first));
        }
    };

    /** Works as {@link Run#chunks} does. */
    void chunks(int count, int atATime, Run.Chunk work);
}
