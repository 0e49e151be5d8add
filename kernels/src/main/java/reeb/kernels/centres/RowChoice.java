package reeb.kernels.centres;

import reeb.kernels.base.Vectors;
import reeb.kernels.loops.CentreScan;
import reeb.kernels.loops.CentreScores;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/** Chooses the nearest centres of rows whose bounds do not tell them; for one thread. */
final class RowChoice {
    /** From so many rows of a panel on it is faster to measure all of them than to copy these to a panel of their own. */
    private static final int MANY = 12;

    private final Tiles tiles = Machine.tiles();
    private final CentreScan scan = Machine.centreScan();
    private final CentreScores scores = new CentreScores();
    private final CentreQueries queries;
    private final PackedRows packed;
    private final int[] nearest;
    private final double[] upper;
    private final double[] lower;
    private final float[] products = new float[Tiles.QUERIES * Tiles.FLOATS];
    private final float[] all;
    private final double[] row;
    private final RoundedReader reader;
    private final float[] gathered;
    private final float[] panel;
    private final int[] waiting = new int[Tiles.FLOATS];
    private final int[] some = new int[Tiles.FLOATS];
    private int waits;

    RowChoice(CentreQueries queries, int[] nearest, double[] upper, double[] lower) {
        this.queries = queries;
        this.packed = queries.rows().packed().orElseThrow();
        this.nearest = nearest;
        this.upper = upper;
        this.lower = lower;
        int columns = queries.rows().points().columns();
        this.all = new float[queries.groups() * products.length];
        this.row = new double[columns];
        this.reader = queries.rows().reader();
        this.gathered = new float[columns * Tiles.FLOATS];
        this.panel = new float[columns * Tiles.FLOATS];
    }

    /** Works on the rows of some panels. */
    void work(int first, int end, CentreMoves moves) {
        for (int index = first; index < end; index++) {
            int open = collect(index * Tiles.FLOATS, moves);
            if (open >= MANY) {
                choose(packed.panel(index), some, open, index * Tiles.FLOATS);
            } else {
                postpone(open);
            }
        }
        flush();
    }

    /** Moves the bounds of a panel's rows, and lists those that they leave open. */
    private int collect(int start, CentreMoves moves) {
        int open = 0;
        int end = Math.min(start + Tiles.FLOATS, nearest.length);
        for (int i = start; i < end; i++) {
            if (moves.first()) {
                some[open++] = i;
                continue;
            }
            upper[i] = Math.nextUp(upper[i] + moves.of(nearest[i]));
            lower[i] = Math.nextDown(lower[i] - moves.ofOthers(nearest[i]));
            if (!(upper[i] < lower[i])) {
                some[open++] = i;
            }
        }
        return open;
    }

    private void postpone(int open) {
        for (int i = 0; i < open; i++) {
            reader.read(some[i], gathered, waits * row.length);
            waiting[waits++] = some[i];
            if (waits == Tiles.FLOATS) {
                flush();
            }
        }
    }

    private void flush() {
        if (waits > 0) {
            PackedRows.transpose(gathered, row.length, waits, panel);
            choose(panel, waiting, waits, -1);
            waits = 0;
        }
    }

    /** Measures a panel's rows against all centres; lane i holds row i, or the row start + i where there is a start. */
    private void choose(float[] values, int[] open, int count, int start) {
        scores.clear();
        for (int group = 0; group < queries.groups(); group++) {
            queries.multiply(tiles, group, values, products);
            System.arraycopy(products, 0, all, group * products.length, products.length);
            scan.scan(products, queries.halves(), group * Tiles.QUERIES, scores);
        }
        for (int i = 0; i < count; i++) {
            settle(open[i], start < 0 ? i : open[i] - start);
        }
    }

    private void settle(int number, int lane) {
        double norm = packed.squaredNorm(number);
        double error = queries.error(norm);
        double least = norm + 2 * (double) scores.least()[lane];
        double second = norm + 2 * (double) scores.second()[lane];
        if (second - least > 2 * error) {
            nearest[number] = scores.nearest()[lane];
            upper[number] = Math.nextUp(Math.sqrt(Math.max(0, least) + error));
            lower[number] = Math.nextDown(Math.sqrt(Math.max(0, second - error)));
        } else {
            settleExactly(number, lane, least, error);
        }
    }

    /** Measures the centres that may be nearest in double precision. */
    private void settleExactly(int number, int lane, double least, double error) {
        queries.rows().points().copyRow(number, row);
        double norm = packed.squaredNorm(number);
        double nearestSquare = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < queries.places().length; centre++) {
            float score = queries.halves()[centre] - all[centre * Tiles.FLOATS + lane];
            if (norm + 2 * (double) score - least > 2 * error) {
                continue;
            }
            double square = Vectors.squaredDistance(row, queries.places()[centre]);
            if (square < nearestSquare) {
                nearestSquare = square;
                nearest[number] = centre;
            }
        }
        upper[number] = Math.sqrt(nearestSquare) * CentreMoves.ROUNDED_UP + Double.MIN_NORMAL;
        lower[number] = Math.nextDown(Math.sqrt(Math.max(0, least - error)));
    }
}
