package reeb.plugins.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reeb.api.About;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.spectral.LaplacianEigen;

/**
 * Each component by two eigenvectors, those of the smallest eigenvalues above 0 of L u = l D u, where L
 * is the Laplacian and D holds the degrees; components are packed side by side.
 *
 * <p>See Koren, <i>Drawing Graphs by Eigenvectors: Theory and Practice</i>, Computers and Mathematics with Applications 2005.
 * Exact for components of up to a hundred nodes or so; for more the eigenvectors are iterated, a few thousand products with
 * the graph at most. Nodes with the same neighbours lie at one place.
 */
@Named("spectral")
@About("Places the nodes of each component by two eigenvectors of its Laplacian: chains become bows, loops circles;"
        + " components side by side.")
public record SpectralLayout() implements Layout {
    /** Components of more nodes are laid out by all threads together. */
    private static final int SMALL = 100;

    private static final double TOLERANCE = 1e-6;
    /** How wide or high a component is, as a multiple of the root of its nodes. */
    private static final double SPREAD = 1.3;

    @Override
    public Points place(MapperGraph graph, Run run) {
        List<Subgraph> components = Subgraph.of(graph);
        int large =
                (int) components.stream().filter(part -> part.size() > SMALL).count();
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < large; i++) {
            placements.add(place(components.get(i), run.in("component " + i)));
        }
        placements.addAll(run.collect(components.size() - large, i -> place(components.get(large + i), run)));
        Packing.pack(placements);
        return Placement.points(placements, graph.nodes().size());
    }

    private static Placement place(Subgraph component, Run run) {
        if (component.size() <= 2) {
            return Placement.tiny(component);
        }
        List<double[]> vectors =
                LaplacianEigen.smallest(sparse(component), 2, TOLERANCE, run).vectors();
        Placement placement =
                new Placement(component, function(component, vectors.get(0)), function(component, vectors.get(1)));
        double span = Math.max(span(placement.x()), span(placement.y()));
        placement.scale(SPREAD * Math.sqrt(component.size()) / span);
        return placement;
    }

    private static SparseGraph sparse(Subgraph component) {
        int[] targets = component.neighbours().clone();
        for (int node = 0; node < component.size(); node++) {
            Arrays.sort(targets, component.starts()[node], component.starts()[node + 1]);
        }
        float[] weights = new float[targets.length];
        Arrays.fill(weights, 1);
        return SparseGraph.of(component.starts().clone(), targets, weights);
    }

    /** Gives u of an eigenvector D^1/2 u, with its value of largest magnitude positive. */
    private static double[] function(Subgraph component, double[] vector) {
        double[] function = new double[vector.length];
        Arrays.setAll(
                function,
                node -> vector[node]
                        / Math.sqrt(component.starts()[node + 1] - component.starts()[node]));
        Eigenpairs.turn(function);
        return function;
    }

    private static double span(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
