package reeb.kernels;

import reeb.api.data.Points;

/** Packs 16 rows at a time side by side, around the mean and in double precision; for one thread. */
final class RowPanel {
    private final Points points;
    private final double[] means;
    private final RowReader reader;
    private final double[] values;

    RowPanel(Points points, double[] means) {
        this.points = points;
        this.means = means;
        this.reader = new RowReader(points);
        this.values = new double[points.columns()];
    }

    /**
     * Fills a panel, with zeros where the rows end.
     *
     * @param row the first of the 16
     * @param from the first column to take
     * @param end behind the last
     * @param panel (end - from) x 16 values
     */
    void fill(int row, int from, int end, double[] panel) {
        for (int lane = 0; lane < Tiles.DOUBLES; lane++) {
            if (row + lane < points.rows()) {
                reader.read(row + lane, values);
                for (int column = from, at = lane; column < end; column++, at += Tiles.DOUBLES) {
                    panel[at] = values[column] - means[column];
                }
            } else {
                for (int at = lane; at < panel.length; at += Tiles.DOUBLES) {
                    panel[at] = 0;
                }
            }
        }
    }
}
