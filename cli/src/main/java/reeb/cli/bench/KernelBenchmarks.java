package reeb.cli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.cli.bench.machine.PackedTiles;
import reeb.cli.bench.machine.Precision;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;
import reeb.kernels.linear.Projection;
import reeb.kernels.linear.SymmetricEigen;
import reeb.runtime.workflow.Step;

/** The kernels by themselves. */
final class KernelBenchmarks {
    /** Multiplications and additions of one thread's tiles: some milliseconds. */
    private static final double TILE_FLOPS = 8e8;

    private static final double TILE_GOAL = 0.85;
    private static final int DOUBLE_DEPTH = 512;

    private KernelBenchmarks() {}

    static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>();
        for (int depth : new int[] {50, 324, 784}) {
            all.add(tiles(depth, true));
            all.add(tiles(depth, false));
        }
        all.add(doubleTiles(true));
        all.add(doubleTiles(false));
        all.add(Benchmark.of("means", "the means of MNIST's 784 columns", KernelBenchmarks::means));
        all.add(Benchmark.of("covariance", "the covariances of MNIST's 784 columns", KernelBenchmarks::covariance));
        for (int count : new int[] {2, 50}) {
            all.add(Benchmark.of(
                    "eigen-" + count, "the first " + count + " eigenpairs of those", bed -> eigen(bed, count)));
            all.add(Benchmark.of(
                    "projection-" + count, "MNIST onto " + count + " directions", bed -> projection(bed, count)));
        }
        return all;
    }

    /** Takes 512 flops per step of the depth and tile. */
    private static Benchmark tiles(int depth, boolean alone) {
        int count = (int) (TILE_FLOPS / (512.0 * depth));
        return tiles(
                        "tiles-" + depth,
                        "distance tiles 8 x 32 x " + depth,
                        alone,
                        bed -> new Task(
                                kernel(bed),
                                Work.floats(512.0 * depth * count * pieces(bed, alone)),
                                run -> run.collect(pieces(bed, alone), _ -> PackedTiles.floats(depth, count))))
                .reaching(TILE_GOAL);
    }

    /** Takes 256 flops per step of the depth and tile. */
    private static Benchmark doubleTiles(boolean alone) {
        int count = (int) (TILE_FLOPS / (256.0 * DOUBLE_DEPTH));
        return tiles(
                "tiles-double",
                "covariance tiles 8 x 16 x " + DOUBLE_DEPTH,
                alone,
                bed -> new Task(
                        kernel(bed),
                        Work.doubles(256.0 * DOUBLE_DEPTH * count * pieces(bed, alone)),
                        run -> run.collect(pieces(bed, alone), _ -> PackedTiles.doubles(DOUBLE_DEPTH, count))));
    }

    private static Benchmark tiles(String name, String about, boolean alone, Benchmark.Preparation preparation) {
        return alone
                ? Benchmark.of(name + "-alone", about + ", one thread", bed -> alone(preparation.prepare(bed)))
                : Benchmark.of(name, about + ", all threads", preparation);
    }

    private static Task alone(Task task) {
        return new Task(task.step(), task.work().alone(), task.call());
    }

    private static int pieces(Bed bed, boolean alone) {
        return alone ? 1 : bed.means().workers().threads();
    }

    private static Step kernel(Bed bed) {
        return bed.step("euclidean");
    }

    /** Reads each value once. */
    private static Task means(Bed bed) {
        Points pixels = bed.data().pixels();
        return new Task(kernel(bed), Work.traffic(bytes(pixels)), run -> ColumnMeans.of(pixels, run));
    }

    /** Takes n d (d + 1) flops: one triangle. */
    private static Task covariance(Bed bed) {
        Points pixels = bed.data().pixels();
        double[] means = ColumnMeans.of(pixels, bed.run(kernel(bed)));
        return new Task(
                kernel(bed), Work.doubles(covarianceFlops(pixels)), run -> Covariance.ofColumns(pixels, means, run));
    }

    static double covarianceFlops(Points points) {
        return (double) points.rows() * points.columns() * (points.columns() + 1);
    }

    /** Takes flops of no one formula, so that only the time is told. */
    private static Task eigen(Bed bed, int count) {
        Points pixels = bed.data().pixels();
        Run run = bed.run(kernel(bed));
        double[][] covariance = Covariance.ofColumns(pixels, ColumnMeans.of(pixels, run), run);
        return new Task(kernel(bed), Work.untold(), _ -> SymmetricEigen.leading(covariance, count));
    }

    /** Takes 2 n d k flops, and reads each value once and writes n k. */
    private static Task projection(Bed bed, int count) {
        Points pixels = bed.data().pixels();
        double[] means = ColumnMeans.of(pixels, bed.run(kernel(bed)));
        List<double[]> directions = Collections.nCopies(count, means);
        double flops = 2.0 * pixels.rows() * pixels.columns() * count;
        double written = 8.0 * pixels.rows() * count;
        Work work = new Work(flops, Precision.DOUBLE, bytes(pixels) + written, 0);
        return new Task(kernel(bed), work, run -> Projection.onto(pixels, means, directions, run));
    }

    /** The size of a matrix. */
    static double bytes(Points points) {
        return (double) points.rows() * points.columns() * points.precision().bytes();
    }
}
