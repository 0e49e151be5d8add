package reeb.bench;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs kernels to read rows from a memory segment, on the heap or mapped, instead of from an array: each call in
 * microseconds, of which the least (p0.00) is least disturbed.
 *
 * <p>Each storage has a virtual machine of its own: a segment's accesses are as fast as they are because the compiler
 * sees one kind of segment only. The last two kinds see both, as a workflow does that reads its data from the cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class StorageBench {
    /** Where rows lie. */
    public enum Storage {
        /** In an array, by its index. */
        ARRAY,
        /** In a segment over an array. */
        HEAP,
        /** In a segment over a mapped file. */
        MAPPED,
        /** In a segment over an array, after the same code has read mapped files. */
        HEAP_AFTER_MAPPED,
        /** In a segment over a mapped file, after the same code has read arrays. */
        MAPPED_AFTER_HEAP
    }

    /** Where rows lie. */
    @Param
    public Storage storage = Storage.ARRAY;

    /** n, of 784 columns: in the second-level cache, or in memory. */
    @Param({"256", "20000"})
    public int rows;

    private final StorageKernels kernels = new StorageKernels();
    private float[] array = {};
    private MemorySegment segment = MemorySegment.NULL;
    private Path file = Path.of("");

    /** Draws the rows, and writes and maps them. */
    @Setup
    public void prepare() throws IOException {
        array = StorageKernels.values(rows);
        file = Files.createTempFile("reeb-storage", ".bin");
        MemorySegment heap = MemorySegment.ofArray(array);
        MemorySegment mapped;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, heap.byteSize(), Arena.ofAuto());
        }
        mapped.copyFrom(heap);
        segment = storage == Storage.HEAP || storage == Storage.HEAP_AFTER_MAPPED ? heap : mapped;
        if (storage == Storage.HEAP_AFTER_MAPPED || storage == Storage.MAPPED_AFTER_HEAP) {
            for (int i = 0; i < 20_000_000 / rows / StorageKernels.COLUMNS + 20; i++) {
                kernels.use(storage == Storage.HEAP_AFTER_MAPPED ? mapped : heap, rows);
            }
        }
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** Packs all rows into panels of 32, which is how kernels read points. */
    @Benchmark
    public float[] pack() {
        return storage == Storage.ARRAY ? kernels.pack(array, rows) : kernels.pack(segment, rows);
    }

    /** Measures one row against all, value by value, on vectors. */
    @Benchmark
    public float scan() {
        return storage == Storage.ARRAY ? kernels.scan(array, rows) : kernels.scan(segment, rows);
    }

    /** Sums all values one by one, as plain loops do. */
    @Benchmark
    public double sum() {
        if (storage == Storage.ARRAY) {
            double sum = 0;
            for (int i = 0; i < rows * StorageKernels.COLUMNS; i++) {
                sum += array[i];
            }
            return sum;
        }
        double sum = 0;
        for (long i = 0; i < (long) rows * StorageKernels.COLUMNS; i++) {
            sum += segment.getAtIndex(JAVA_FLOAT_UNALIGNED, i);
        }
        return sum;
    }
}
