package reeb.api.data;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An immutable list of whole numbers: in an array, in memory outside of the heap, or those from 0 on, which take none. */
final class Numbers {
    private final int size;
    private final int @Nullable [] array;
    private final IntUnaryOperator others;

    private Numbers(int size, int @Nullable [] array, IntUnaryOperator others) {
        this.size = size;
        this.array = array;
        this.others = others;
    }

    /** Takes an array over. */
    static Numbers of(int[] array) {
        return new Numbers(array.length, array, index -> array[index]);
    }

    /** Gives 0 to n - 1. */
    static Numbers first(int count) {
        return new Numbers(count, null, index -> index);
    }

    /** Sees memory outside of the heap where it is, and copies other memory: an array is read faster. */
    static Numbers over(MemorySegment memory) {
        if (!memory.isNative()) {
            return of(memory.toArray(JAVA_INT_UNALIGNED));
        }
        MemorySegment numbers = memory.asReadOnly();
        int size = Math.toIntExact(numbers.byteSize() / Integer.BYTES);
        return new Numbers(size, null, index -> numbers.getAtIndex(JAVA_INT_UNALIGNED, index));
    }

    int size() {
        return size;
    }

    int at(int index) {
        int[] own = array;
        return own == null ? others.applyAsInt(Objects.checkIndex(index, size)) : own[index];
    }

    int[] toArray() {
        int[] own = array;
        return own == null ? stream().toArray() : own.clone();
    }

    IntStream stream() {
        int[] own = array;
        return own == null ? IntStream.range(0, size).map(others) : Arrays.stream(own);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Numbers numbers) || numbers.size != size) {
            return false;
        }
        for (int index = 0; index < size; index++) {
            if (numbers.at(index) != at(index)) {
                return false;
            }
        }
        return true;
    }

    /** That of an array of these numbers, wherever they are. */
    @Override
    public int hashCode() {
        int hash = 1;
        for (int index = 0; index < size; index++) {
            hash = 31 * hash + at(index);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
