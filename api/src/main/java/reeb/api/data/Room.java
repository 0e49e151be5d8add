package reeb.api.data;

import java.lang.foreign.MemorySegment;
import reeb.api.problem.InputException;

/** What memory there is for results, and for what parts need on the way to them. A part asks before it takes what grows with the rows. */
public interface Room {
    /**
     * Checks that memory will suffice, before it is asked for.
     *
     * @param bytes how much is needed at a time
     * @param purpose what for and what would need less, such as {@code the distances of all pairs of 70,000 rows; take fewer rows}
     * @throws InputException where the heap can't hold so much
     */
    void reserve(long bytes, String purpose);

    /**
     * Tells whether the memory holds so much, where a part knows a way that needs less.
     *
     * @param bytes how much would be needed at a time
     * @return whether {@link #reserve} would let it pass
     */
    default boolean hasRoom(long bytes) {
        try {
            reserve(bytes, "what can be done with less");
            return true;
        } catch (InputException _) {
            return false;
        }
    }

    /**
     * Gives memory for a result, or for what a part needs on the way to it: of the heap, or, where rows are worked on block by block, of
     * a file, which takes no heap. It goes when nobody refers to it any longer.
     *
     * @param bytes how much, at least 0
     * @param purpose as in {@link #reserve}
     * @return so many bytes, all 0, which may be read and written by all threads; aligned for numbers of 8 bytes
     * @throws InputException where neither holds so much
     */
    default MemorySegment memory(long bytes, String purpose) {
        reserve(bytes, purpose);
        return MemorySegment.ofArray(new long[Math.toIntExact(Math.ceilDiv(bytes, Long.BYTES))])
                .asSlice(0, bytes);
    }
}
