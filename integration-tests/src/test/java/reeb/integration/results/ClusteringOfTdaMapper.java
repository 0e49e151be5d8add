package reeb.integration.results;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.plugins.clusterers.Linkage;

/**
 * Clusters a patch as tda-mapper does: all rows together where there are too few, and the rows in another order.
 *
 * <p>tda-mapper makes one cluster where the clusterer fails, as scikit-learn's linkage does with fewer rows than clusters.
 * Digits are whole numbers, so that in two patches several pairs of clusters are equally near and the order of rows decides;
 * scikit-learn with ascending rows gives what Reeb gives, but tda-mapper's search tree has an order of its own. Beginning
 * with another row lets all ties fall as they did there. So it is with rows at the border of two clusters of DBSCAN.
 *
 * @param clusterer groups the rows where they are enough
 * @param first position of the row to begin with
 */
@Named("test/clustering-of-tda-mapper")
@About("Puts all rows together where linkage has too few, and begins with another row.")
record ClusteringOfTdaMapper(
        @About("Groups the rows where they are enough.") Clusterer clusterer,
        @About("Position of the row to begin with.") int first)
        implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        int rows = points.rows();
        if (clusterer instanceof Linkage && rows < clusterer.minimumRows()) {
            return Labels.of(new int[rows]);
        }
        double[] values = new double[rows * points.columns()];
        double[] row = new double[points.columns()];
        for (int index = 0; index < rows; index++) {
            points.copyRow((index + first) % rows, row);
            System.arraycopy(row, 0, values, index * row.length, row.length);
        }
        int[] labels =
                clusterer.cluster(Points.of(rows, row.length, values), run).toArray();
        List<Integer> turned = Arrays.asList(Arrays.stream(labels).boxed().toArray(Integer[]::new));
        Collections.rotate(turned, first);
        return Labels.of(turned.stream().mapToInt(label -> label).toArray());
    }
}
