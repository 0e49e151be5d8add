package reeb.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.base.Vectors;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Tiles;
import reeb.kernels.plain.PlainTiles;
import reeb.kernels.simd.VectorTiles;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Seeded data for the tests of kernels. */
public final class Samples {
    private Samples() {}

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static List<Tiles> allTiles() {
        return List.of(new PlainTiles(true), new PlainTiles(false), VectorTiles.of(256), VectorTiles.of(512));
    }

    public static Points gaussian(int rows, int columns, double offset) {
        RandomGenerator random = random(rows * 31L + columns);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (offset + random.nextGaussian());
        }
        return Points.of(rows, columns, values);
    }

    /** Rows about random centres, as far apart as rows of a group are. */
    public static Points clusters(int rows, int columns, int centres) {
        RandomGenerator random = random(rows * 43L + columns);
        double[] places = random.doubles((long) centres * columns, -4, 4).toArray();
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            int centre = random.nextInt(centres);
            for (int i = 0; i < columns; i++) {
                values[row * columns + i] = (float) (places[centre * columns + i] + random.nextGaussian());
            }
        }
        return Points.of(rows, columns, values);
    }

    /** Values with one decimal, as of the iris data: many distances are equal to each other, and rows to rows. */
    public static Points decimals(int rows, int columns) {
        RandomGenerator random = random(rows * 37L + columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) / 10.0;
        }
        return Points.of(rows, columns, values);
    }

    public static Points bytes(int rows, int columns) {
        RandomGenerator random = random(rows * 41L + columns);
        byte[] values = new byte[rows * columns];
        random.nextBytes(values);
        return Points.of(rows, columns, values);
    }

    /** Up to 50 weights from 0 to 1 for each row. */
    public static SparseWeights weights(int rows) {
        RandomGenerator random = random(9);
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = starts[row] + SparseWeights.padded(random.nextInt(50));
        }
        int[] columns = random.ints(starts[rows], 0, rows).toArray();
        float[] values = new float[starts[rows]];
        for (int entry = 0; entry < values.length; entry++) {
            values[entry] = random.nextFloat();
        }
        return new SparseWeights(starts, columns, values);
    }

    public static double[][] symmetric(int size, double[] spectrum, long seed) {
        double[][] basis = new double[size][];
        RandomGenerator random = random(seed);
        for (int i = 0; i < size; i++) {
            double[] vector = random.doubles(size, -1, 1).toArray();
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    Vectors.add(-Vectors.dot(vector, basis[j]), basis[j], vector);
                }
            }
            Vectors.scale(1 / Math.sqrt(Vectors.dot(vector, vector)), vector);
            basis[i] = vector;
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int row = 0; row < size; row++) {
                Vectors.add(spectrum[i] * basis[i][row], basis[i], matrix[row]);
            }
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                matrix[row][column] = matrix[column][row];
            }
        }
        return matrix;
    }

    /** Joins rows with their nearest, by weights that fall from 1 with the distance, whichever of two rows has the other. */
    public static SparseGraph graph(Points points, int k) {
        NeighborGraph nearest = PairSearch.nearest(points, new PlainEuclidean(), k, TestRun.serial());
        List<double[]> ends = new ArrayList<>();
        for (int row = 0; row < points.rows(); row++) {
            for (int rank = 0; rank < k; rank++) {
                double weight = Math.exp(-nearest.distance(row, rank) / nearest.distance(row, k - 1));
                ends.add(new double[] {row, nearest.neighbor(row, rank), weight});
            }
        }
        return graph(points.rows(), ends);
    }

    /** Makes a graph of edges, of which some may be there from both ends: then the heavier counts. */
    public static SparseGraph graph(int rows, List<double[]> edges) {
        List<Map<Integer, Float>> neighbors = new ArrayList<>();
        IntStream.range(0, rows).forEach(_ -> neighbors.add(new TreeMap<>()));
        for (double[] edge : edges) {
            neighbors.get((int) edge[0]).merge((int) edge[1], (float) edge[2], Math::max);
            neighbors.get((int) edge[1]).merge((int) edge[0], (float) edge[2], Math::max);
        }
        int[] starts = new int[rows + 1];
        int ends = neighbors.stream().mapToInt(Map::size).sum();
        int[] targets = new int[ends];
        float[] weights = new float[ends];
        int end = 0;
        for (int row = 0; row < rows; row++) {
            for (Map.Entry<Integer, Float> neighbor : neighbors.get(row).entrySet()) {
                targets[end] = neighbor.getKey();
                weights[end++] = neighbor.getValue();
            }
            starts[row + 1] = end;
        }
        return SparseGraph.of(starts, targets, weights);
    }
}
