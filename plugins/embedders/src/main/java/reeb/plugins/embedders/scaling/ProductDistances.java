package reeb.plugins.embedders.scaling;

import reeb.plugins.embedders.map.SourceDistances;

/** The distances of rows of which the inner products are known: the root of b_ii + b_jj - 2 b_ij. */
public final class ProductDistances implements SourceDistances {
    private final double[][] products;

    /**
     * Wraps products.
     *
     * @param products n x n inner products, around any point; not changed afterwards
     */
    public ProductDistances(double[][] products) {
        this.products = products;
    }

    @Override
    public int sources() {
        return products.length;
    }

    @Override
    public int rows() {
        return products.length;
    }

    @Override
    public int row(int source) {
        return source;
    }

    @Override
    public void copy(int source, double[] distances) {
        double[] ofRow = products[source];
        double own = ofRow[source];
        for (int other = 0; other < distances.length; other++) {
            distances[other] = Math.sqrt(Math.max(0, own + products[other][other] - 2 * ofRow[other]));
        }
        distances[source] = 0;
    }
}
