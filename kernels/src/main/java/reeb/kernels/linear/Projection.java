package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.RowMemory;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.RowPanel;

/** Projects rows onto directions. */
public final class Projection {
    private static final int PANELS_AT_A_TIME = 16;

    private final Tiles tiles;
    private final Points points;
    private final double[] means;
    private final List<double[]> directions;

    Projection(Tiles tiles, Points points, double[] means, List<double[]> directions) {
        this.tiles = tiles;
        this.points = points;
        this.means = means;
        this.directions = directions;
    }

    /**
     * Computes the scalar products of centred rows and directions. O(n d k).
     *
     * @param points n x d features
     * @param means of the d columns
     * @param directions k of d values
     * @param run this execution
     * @return n x k values in double precision
     */
    public static Points onto(Points points, double[] means, List<double[]> directions, Run run) {
        return new Projection(Machine.tiles(), points, means, directions).run(run);
    }

    /**
     * Computes the scalar products of rows, as they are, and directions. O(n d k); O(values k) for sparse rows.
     *
     * @param points n x d features
     * @param directions k of d values
     * @param run this execution
     * @return n x k values in double precision
     */
    public static Points onto(Points points, List<double[]> directions, Run run) {
        return points.sparse()
                .map(rows -> SparseProjection.onto(rows, directions, run))
                .orElseGet(() -> onto(points, new double[points.columns()], directions, run));
    }

    Points run(Run run) {
        double[] values = new double[RowMemory.values(points.rows(), directions.size())];
        double[][] packed = pack(directions, points.columns());
        int panels = Math.ceilDiv(points.rows(), Tiles.DOUBLES);
        run.chunks(panels, PANELS_AT_A_TIME, (first, end) -> {
            RowPanel pack = new RowPanel(points, means);
            double[] panel = new double[points.columns() * Tiles.DOUBLES];
            for (int i = first; i < end; i++) {
                pack.fill(i * Tiles.DOUBLES, 0, points.columns(), panel);
                project(panel, packed, i * Tiles.DOUBLES, values);
            }
        });
        return Points.of(points.rows(), directions.size(), values);
    }

    /** Packs vectors side by side. */
    static double[][] pack(List<double[]> directions, int depth) {
        double[][] packed = SymmetricProduct.panels(directions.size(), depth);
        for (int i = 0; i < directions.size(); i++) {
            double[] direction = directions.get(i);
            for (int column = 0; column < direction.length; column++) {
                packed[i / Tiles.DOUBLES][column * Tiles.DOUBLES + i % Tiles.DOUBLES] = direction[column];
            }
        }
        return packed;
    }

    private void project(double[] panel, double[][] packed, int row, double[] values) {
        int count = directions.size();
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        for (int first = 0; first < count; first += Tiles.QUERIES) {
            tiles.multiply(packed[first / Tiles.DOUBLES], first % Tiles.DOUBLES, panel, products);
            for (int lane = 0; lane < Math.min(Tiles.DOUBLES, points.rows() - row); lane++) {
                for (int i = first; i < Math.min(count, first + Tiles.QUERIES); i++) {
                    values[(row + lane) * count + i] = products[(i - first) * Tiles.DOUBLES + lane];
                }
            }
        }
    }
}
