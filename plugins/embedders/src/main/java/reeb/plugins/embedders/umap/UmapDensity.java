package reeb.plugins.embedders.umap;

import reeb.kernels.loops.UmapEdges;

/**
 * The local densities that a map shall have, and how much they count.
 */
public final class UmapDensity {
    private final double[] radii;
    private final double weight;
    private final double share;

    /**
     * Puts them together.
     *
     * @param radii the log radius of each row in the data, handed over
     * @param weight lambda, how much they count against attraction and repulsion, above 0
     * @param share of the epochs, the last ones, in which they count, from 0 to 1
     */
    public UmapDensity(double[] radii, double weight, double share) {
        this.radii = radii;
        this.weight = weight;
        this.share = share;
    }

    double weight() {
        return weight;
    }

    /** Tells whether densities count in a round, counted from 1. */
    boolean counts(int round, int rounds) {
        return round > (1 - share) * rounds;
    }

    /** Gives the radii less their mean by their standard deviation, by place; 0 for rows without edges, or if all are equal. */
    double[] standardized(UmapEdges edges) {
        double[] ordered = new double[edges.rows()];
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int place = 0; place < ordered.length; place++) {
            ordered[place] = radii[edges.row(place)];
            if (edges.starts()[place] < edges.starts()[place + 1]) {
                count++;
                sum += ordered[place];
            }
        }
        double mean = sum / count;
        for (int place = 0; place < ordered.length; place++) {
            boolean tied = edges.starts()[place] < edges.starts()[place + 1];
            ordered[place] = tied ? ordered[place] - mean : 0;
            squares += ordered[place] * ordered[place];
        }
        double deviation = Math.sqrt(squares / count);
        for (int place = 0; place < ordered.length; place++) {
            ordered[place] = deviation > 0 ? ordered[place] / deviation : 0;
        }
        return ordered;
    }
}
