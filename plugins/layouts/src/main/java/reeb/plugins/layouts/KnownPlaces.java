package reeb.plugins.layouts;

import java.util.Arrays;
import java.util.function.Consumer;
import reeb.api.data.Points;

/** Where nodes of a component lay in a graph that was much the same. */
final class KnownPlaces {
    /** From this share of the nodes on, the others find their places among them. */
    private static final double ENOUGH = 0.6;

    private final Subgraph component;
    private final double[] x;
    private final double[] y;
    private final int count;

    /**
     * Looks them up.
     *
     * @param known places of all nodes of the graph, not finite where there is none
     */
    KnownPlaces(Subgraph component, Points known) {
        this.component = component;
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

    /** Tells whether a layout may begin at them. */
    boolean suffice() {
        return component.size() > 2 && count >= ENOUGH * component.size();
    }

    /**
     * Begins at them: a node without one begins in the middle of its neighbours.
     *
     * @param noise parts nodes that begin at the same place, x and y in turn
     * @param settle moves the nodes on
     */
    Placement continued(double[] noise, Consumer<Placement> settle) {
        Placement placement = new Placement(component, x.clone(), y.clone());
        fill(placement.x(), placement.y());
        placement.scale(1 / placement.edgeLength());
        for (int node = 0; node < component.size(); node++) {
            placement.x()[node] += noise[2 * node];
            placement.y()[node] += noise[2 * node + 1];
        }
        settle.accept(placement);
        return turned(placement);
    }

    /** Gives places to nodes without one, those next to known ones first: the component is connected, so that all get one. */
    private void fill(double[] xs, double[] ys) {
        boolean[] known = new boolean[xs.length];
        int[] queue = new int[xs.length];
        int end = 0;
        for (int node = 0; node < xs.length; node++) {
            if (at(node)) {
                known[node] = true;
                queue[end++] = node;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int i = component.starts()[queue[next]]; i < component.starts()[queue[next] + 1]; i++) {
                int other = component.neighbours()[i];
                if (!known[other]) {
                    middle(other, known, xs, ys);
                    known[other] = true;
                    queue[end++] = other;
                }
            }
        }
    }

    private void middle(int node, boolean[] known, double[] xs, double[] ys) {
        double sumX = 0;
        double sumY = 0;
        int neighbours = 0;
        for (int i = component.starts()[node]; i < component.starts()[node + 1]; i++) {
            int other = component.neighbours()[i];
            if (known[other]) {
                sumX += xs[other];
                sumY += ys[other];
                neighbours++;
            }
        }
        xs[node] = sumX / neighbours;
        ys[node] = sumY / neighbours;
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
