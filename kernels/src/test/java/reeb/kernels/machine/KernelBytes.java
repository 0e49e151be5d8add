package reeb.kernels.machine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.centres.CentreMeans;
import reeb.kernels.centres.CentreRows;
import reeb.kernels.centres.CentreSwaps;
import reeb.kernels.centres.FirstCentres;
import reeb.kernels.centres.NearestCentres;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;
import reeb.kernels.loops.CellScan;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.Motion;
import reeb.kernels.loops.PairForce;
import reeb.kernels.loops.PairLists;
import reeb.kernels.loops.RowArithmetic;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Springs;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapEpoch;
import reeb.kernels.loops.UmapForces;
import reeb.kernels.loops.UmapMoves;
import reeb.kernels.repulsion.GridRepulsion;
import reeb.kernels.spectral.LaplacianEigen;
import reeb.kernels.width.VectorWidth;
import reeb.testkit.TestRun;

/** Prints what each kernel gives on some drawn data, as a checksum of its bits: the same in processes of any vectors. */
public final class KernelBytes {
    private static final int ROWS = 203;

    private final StringBuilder printed = new StringBuilder();

    private KernelBytes() {}

    /** Prints a line for each kernel, and how wide vectors are. */
    public static void main(String[] arguments) {
        KernelBytes bytes = new KernelBytes();
        for (int axes = 1; axes <= 3; axes++) {
            bytes.forces(axes);
            bytes.layouts(axes);
        }
        bytes.products();
        bytes.rows();
        bytes.cells();
        bytes.walk();
        bytes.centres();
        System.out.print(bytes.printed);
        System.out.println("width " + VectorWidth.chosen());
    }

    private void print(String kernel, double sum, float[]... values) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(8).putDouble(sum).flip());
        for (float[] axis : values) {
            ByteBuffer buffer = ByteBuffer.allocate(4 * axis.length);
            buffer.asFloatBuffer().put(axis);
            crc.update(buffer);
        }
        printed.append(kernel)
                .append(' ')
                .append(Long.toHexString(crc.getValue()))
                .append('\n');
    }

    private void print(String kernel, double[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length);
        buffer.asDoubleBuffer().put(values);
        CRC32 crc = new CRC32();
        crc.update(buffer);
        printed.append(kernel)
                .append(' ')
                .append(Long.toHexString(crc.getValue()))
                .append('\n');
    }

    private void forces(int axes) {
        Forces loops = Machine.forces();
        float[][] places = drawn(axes, 2, 1);
        float[][] forces = drawn(axes, 0, 2);
        Springs springs = new Springs(Samples.weights(ROWS), places, 0.5f, forces);
        loops.attract(springs, 0, ROWS);
        print("attract " + axes, loops.logarithms(springs, 0, ROWS), forces);
        double near = loops.repel(places, ROWS, forces, 0, ROWS);
        print("repel " + axes, near, forces);
        double field = new GridRepulsion(axes, 1, 0.5).repel(places, ROWS, forces, TestRun.serial());
        print("grid " + axes, field, forces);
        Motion motion = new Motion(places, forces, drawn(axes, 1, 4), drawn(axes, 1, 5), drawn(axes, 2, 6));
        loops.move(motion, new Motion.Step(12, 0.01f, 20, 0.8f, 0.01f, 5), 0, 208);
        print("move " + axes, 0, motion.places());
        print("gain " + axes, 0, motion.gains());
    }

    private void layouts(int axes) {
        RandomGenerator random = Samples.random(axes);
        int[] partners = random.ints(ROWS * 10L, 0, ROWS).toArray();
        float[][] slopes = drawn(axes, 0, 2);
        PairForce force = PairForce.repulsion(1);
        Machine.pairForces(axes).add(PairLists.of(partners, ROWS), force, drawn(axes, 1, 7), slopes, 0, ROWS);
        print("pairs " + axes, 0, slopes);
        UmapEdges edges = UmapEdges.of(Samples.graph(Samples.clusters(64, 5, 4), 9), 10);
        float[][] from = Arrays.copyOf(drawn(axes, 5, 8), axes);
        for (float[] axis : from) {
            System.arraycopy(axis, 0, axis, 64, UmapMoves.SIDE_BY_SIDE);
        }
        float[][] to = drawn(axes, 0, 9);
        UmapEpoch.Positions positions = new UmapEpoch.Positions(from, to);
        UmapEpoch epoch = new UmapEpoch(edges, new UmapForces(1.577f, 0.8951f, 1, 5), positions, 2, 1, 7);
        int[] active = new int[(edges.most() + 1) * UmapMoves.SIDE_BY_SIDE];
        Machine.umapMoves(axes).move(epoch, 0, 64 / UmapMoves.SIDE_BY_SIDE, active);
        print("umap " + axes, 0, to);
    }

    private void products() {
        Points points = Samples.gaussian(90, 20, 3);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        for (double[] row : Covariance.ofColumns(points, means, TestRun.serial())) {
            print("covariance", row);
        }
        float[] products = new float[256];
        Machine.tiles().multiply(floats(50 * 32, 3), 8, floats(50 * 32, 4), products);
        print("tiles", 0, products);
    }

    private void rows() {
        float[] values = floats(600, 5);
        RowArithmetic rows = Machine.rows();
        for (int length = 0; length <= 192; length += 64) {
            print("rows", rows.squaredDistance(values, 3, values, 207, length));
            print("dots", rows.dot(values, 3, values, 207, length));
        }
        double[] squares = new double[48];
        double[] panels = Samples.random(6).doubles(8 * 6 * 20).toArray();
        Machine.squares().squares(Arrays.copyOf(panels, 20), panels, 6, squares);
        print("squares", squares);
        print("roots", Machine.squares().sumOfRoots(squares, 1, 40));
    }

    private void cells() {
        double[] prices = Samples.random(7).doubles(64, 0, 30).toArray();
        double[] sums = new double[64];
        Machine.cellScan().measure(prices, 0, new CellScan.Place(3.3, 7.1, 2), sums);
        print("cells", sums);
        print("cell", Machine.cellScan().next(prices, 3, 1));
    }

    private void centres() {
        Points points = Samples.clusters(ROWS, 37, 6);
        TestRun run = TestRun.serial();
        CentreRows rows = CentreRows.of(points, run);
        NearestCentres nearest = CentreSwaps.improve(rows, FirstCentres.draw(rows, 19, run), run);
        for (double[] mean : new CentreMeans(rows, nearest.centres().length).follow(nearest, run)) {
            print("centre", mean);
        }
    }

    private void walk() {
        SparseGraph graph = Samples.graph(Samples.clusters(64, 5, 4), 9);
        print(
                "walk",
                LaplacianEigen.smallest(graph, 3, 1e-3, TestRun.serial()).values().stream()
                        .mapToDouble(value -> value)
                        .toArray());
    }

    private static float[][] drawn(int axes, double spread, long seed) {
        float[][] places = new float[axes][];
        for (int axis = 0; axis < axes; axis++) {
            places[axis] = floats(SparseWeights.padded(ROWS), seed * 10 + axis);
            for (int row = 0; row < places[axis].length; row++) {
                places[axis][row] *= row < ROWS ? (float) spread : 0;
            }
        }
        return places;
    }

    private static float[] floats(int count, long seed) {
        RandomGenerator random = Samples.random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
