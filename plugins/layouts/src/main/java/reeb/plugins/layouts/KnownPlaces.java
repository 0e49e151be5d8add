package reeb.plugins.layouts;

import java.util.Arrays;
import reeb.api.data.Points;

/** Where nodes of a component lay in a graph that was much the same. */
final class KnownPlaces {
    private final double[] x;
    private final double[] y;
    private final int count;

    /**
     * Looks them up.
     *
     * @param known places of all nodes of the graph, not finite where there is none
     */
    KnownPlaces(Subgraph component, Points known) {
        this.x = new double[component.size()];
        this.y = new double[component.size()];
        int found = 0;
        for (int node = 0; node < x.length; node++) {
            x[node] = known.at(component.nodes()[node], 0);
            y[node] = known.at(component.nodes()[node], 1);
            found += at(node) ? 1 : 0;
        }
        this.count = found;
    }

    private boolean at(int node) {
        return Double.isFinite(x[node]) && Double.isFinite(y[node]);
    }

    /**
     * Turns a component, and mirrors it if that is nearer, so that nodes lie in the directions in which they lay: the rotation of
     * least squares (Schoenemann, <i>A generalized solution of the orthogonal Procrustes problem</i>, Psychometrika 1966), in the
     * plane in closed form. The sizes stay.
     */
    Placement turned(Placement placement) {
        double[] means = means(placement);
        if (count < 2) {
            return placement;
        }
        // Sums of products of what lies now with what lay before: for a rotation, and for a mirror image.
        double along = 0;
        double across = 0;
        double mirroredAlong = 0;
        double mirroredAcross = 0;
        for (int node = 0; node < x.length; node++) {
            if (at(node)) {
                double fromX = placement.x()[node] - means[0];
                double fromY = placement.y()[node] - means[1];
                double toX = x[node] - means[2];
                double toY = y[node] - means[3];
                along += fromX * toX + fromY * toY;
                across += fromX * toY - fromY * toX;
                mirroredAlong += fromX * toX - fromY * toY;
                mirroredAcross += fromX * toY + fromY * toX;
            }
        }
        boolean mirror = Math.hypot(mirroredAlong, mirroredAcross) > Math.hypot(along, across);
        if (mirror) {
            Arrays.setAll(placement.y(), node -> -placement.y()[node]);
        }
        placement.rotate(mirror ? Math.atan2(mirroredAcross, mirroredAlong) : Math.atan2(across, along));
        return placement;
    }

    /** Gives the means of what lies now and of what lay before, of the nodes that lay somewhere. */
    private double[] means(Placement placement) {
        double[] means = new double[4];
        for (int node = 0; node < x.length; node++) {
            if (at(node)) {
                means[0] += placement.x()[node] / count;
                means[1] += placement.y()[node] / count;
                means[2] += x[node] / count;
                means[3] += y[node] / count;
            }
        }
        return means;
    }
}
