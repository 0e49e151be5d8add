package reeb.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import reeb.api.Source;
import reeb.api.data.Points;
import reeb.runtime.files.NewFile;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.store.Npy;
import reeb.runtime.workflow.Step;

/** Sources that read files, in bytes of the file per second; the files lie in the system's cache. */
final class ReaderBenchmarks {
    private static final int HEADER = 128;
    private static final int CSV_ROWS = 10_000;

    private ReaderBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                Benchmark.of("mnist", "70,000 digits from gzip, bytes as unpacked", ReaderBenchmarks::mnist),
                Benchmark.of("npy", "MNIST's pixels in single precision", ReaderBenchmarks::npy),
                Benchmark.of("csv", "10,000 rows of MNIST as text", ReaderBenchmarks::csv),
                Benchmark.of("digits", "20,000 drawn digits", ReaderBenchmarks::digits));
    }

    private static Task mnist(Bed bed) {
        Points points = bed.data().digits().points();
        return reading(bed, bed.step("mnist", "\"rows\": " + points.rows()), points.rows() * 785.0);
    }

    private static Task digits(Bed bed) {
        Step step = bed.step("digits", "\"count\": " + bed.rows(20_000));
        return new Task(step, Work.untold(), run -> ((Source) step.part()).load(List.of(), run));
    }

    private static Task npy(Bed bed) {
        return reading(bed, "npy", file -> writeNpy(file, bed.data().pixels()));
    }

    private static Task csv(Bed bed) {
        return reading(bed, "csv", file -> writeCsv(file, bed.data().pixels(CSV_ROWS)));
    }

    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    private static Task reading(Bed bed, String part, Content content) {
        try {
            Path file = bed.means().folder().resolve("pixels." + part);
            content.writeTo(file);
            Step step = bed.step(part, "\"file\": " + JsonWriter.compact(file.toString()));
            return reading(bed, step, (double) Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a file to read could not be written: " + e, e);
        }
    }

    private static Task reading(Bed bed, Step step, double bytes) {
        Source source = (Source) step.part();
        List<Path> inputs = source.inputs(bed.means().places());
        return new Task(step, Work.traffic(bytes), run -> source.load(inputs, run));
    }

    /** Writes a matrix in NumPy's format. */
    static void writeNpy(Path file, Points points) throws IOException {
        String shape = String.format(
                Locale.ROOT,
                "{'descr': '%s', 'fortran_order': False, 'shape': (%d, %d), }",
                Npy.type(points.precision()),
                points.rows(),
                points.columns());
        byte[] header = new byte[HEADER];
        java.util.Arrays.fill(header, (byte) ' ');
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, HEADER - 10, 0};
        System.arraycopy(start, 0, header, 0, start.length);
        System.arraycopy(shape.getBytes(StandardCharsets.US_ASCII), 0, header, start.length, shape.length());
        header[HEADER - 1] = '\n';
        long length = (long) KernelBenchmarks.bytes(points);
        try (FileChannel channel = NewFile.open(file);
                java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, HEADER + length, arena);
            MemorySegment.copy(MemorySegment.ofArray(header), 0, mapped, 0, HEADER);
            MemorySegment.copy(points.memory(), 0, mapped, HEADER, length);
        }
    }

    private static void writeCsv(Path file, Points points) throws IOException {
        try (Writer text =
                new BufferedWriter(new OutputStreamWriter(NewFile.stream(file), StandardCharsets.US_ASCII))) {
            for (int row = 0; row < points.rows(); row++) {
                for (int column = 0; column < points.columns(); column++) {
                    text.write(column == 0 ? "" : ",");
                    text.write(Float.toString((float) points.at(row, column)));
                }
                text.write('\n');
            }
        }
    }
}
