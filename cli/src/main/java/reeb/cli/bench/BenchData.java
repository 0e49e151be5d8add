package reeb.cli.bench;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.runtime.workflow.Step;

/** The data of benchmarks, made when first asked for and kept. */
final class BenchData {
    private final Bed bed;
    private final Map<String, Object> made = new HashMap<>();

    BenchData(Bed bed) {
        this.bed = bed;
    }

    /** MNIST: n x 784 bytes with their images. */
    Dataset digits() {
        return (Dataset) once("digits", () -> {
            Step step = bed.step("mnist", "\"rows\": " + bed.rows(70_000));
            Source source = (Source) step.part();
            return source.load(source.inputs(bed.means().places()), bed.run(step));
        });
    }

    /** Its pixels from 0 to 1: n x 784 in single precision. */
    Points pixels() {
        return (Points) once("pixels", () -> transformed("scale"));
    }

    /** Its orientation histograms: n x 324. */
    Points histograms() {
        return (Points) once("histograms", () -> transformed("hog"));
    }

    /** Its first principal components: n x 50, or fewer where there are fewer rows. */
    Points components() {
        return (Points) once("components", () -> {
            Step step = bed.step("pca", "\"components\": " + bed.rows(50));
            return ((Lens) step.part()).view(Dataset.of(pixels()), bed.run(step));
        });
    }

    /** The pixels, and after them those of the same digits one pixel to the right: 2 n x 784. */
    Points pixelsTwice() {
        return (Points) once("pixels twice", () -> {
            Points once = pixels();
            int columns = once.columns();
            float[] values = new float[Math.multiplyExact(2 * once.rows(), columns)];
            MemorySegment.copy(once.memory(), JAVA_FLOAT_UNALIGNED, 0, values, 0, values.length / 2);
            int second = values.length / 2;
            for (int i = 0; i < second; i++) {
                values[second + i] = i % 28 == 0 ? 0 : values[i - 1];
            }
            return Points.of(2 * once.rows(), columns, values);
        });
    }

    /** The first rows of the pixels. */
    Points pixels(int rows) {
        return first(pixels(), rows);
    }

    /** The first rows of the components. */
    Points components(int rows) {
        return first(components(), rows);
    }

    /** Rows x 50 values in single precision, in clusters. */
    Points clustered(int rows, int clusters) {
        Run run = bed.run(bed.step("euclidean"));
        return (Points) once(
                "clustered " + rows + " " + clusters,
                () -> GaussianClusters.draw(bed.rows(rows), GaussianClusters.Space.wide(clusters), run));
    }

    /** A million rows x 128 values in single precision, in 1,000 clusters of 10 dimensions each. */
    Points deep() {
        Run run = bed.run(bed.step("euclidean"));
        return (Points) once(
                "deep",
                () -> GaussianClusters.draw(bed.rows(1_000_000), new GaussianClusters.Space(128, 1_000, 10, 10), run));
    }

    /** 70,000 rows of two values in single precision, in 100 clusters of which some touch, as in a map. */
    Points plane() {
        Run run = bed.run(bed.step("euclidean"));
        return (Points) once(
                "plane",
                () -> GaussianClusters.draw(bed.rows(70_000), new GaussianClusters.Space(2, 100, 100, 0), run));
    }

    /** Histograms of many orientations in overlapping blocks of upright digits: n x 2,700. */
    Points strokes() {
        return (Points) once("strokes", () -> {
            Step upright = bed.step("deskew");
            Dataset digits = digits();
            Points turned = ((Transform) upright.part()).transform(digits, List.of(), bed.run(upright));
            Step strokes = bed.step("hog", "\"cell\": [4], \"block\": 3, \"orientations\": 12, \"squareRoot\": true");
            Dataset pictures = new Dataset(turned, digits.table(), digits.images());
            return ((Transform) strokes.part()).transform(pictures, List.of(), bed.run(strokes));
        });
    }

    /** The first rows of those. */
    Points strokes(int rows) {
        return first(strokes(), rows);
    }

    private static Points first(Points points, int rows) {
        int count = Math.min(rows, points.rows());
        return Points.over(points.memory(), points.precision(), count, points.columns());
    }

    private Points transformed(String transform) {
        Step step = bed.step(transform);
        return ((Transform) step.part()).transform(digits(), List.of(), bed.run(step));
    }

    /** Makes something unless it has been made; it may need others first. */
    private Object once(String name, Supplier<Object> maker) {
        Object there = made.get(name);
        if (there == null) {
            there = maker.get();
            made.put(name, there);
        }
        return there;
    }
}
