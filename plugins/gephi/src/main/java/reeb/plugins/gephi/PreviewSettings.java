package reeb.plugins.gephi;

import java.awt.Color;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.Workspace;
import reeb.api.graph.MapperGraph;

/** How Gephi's preview draws a Mapper graph. */
final class PreviewSettings {
    /** The widest edge. */
    private static final float WIDEST = 6;

    private PreviewSettings() {}

    /**
     * Sets straight, pale edges, as wide as their weights.
     *
     * @param labels whether nodes have labels
     */
    static void apply(Workspace workspace, MapperGraph graph, boolean labels) {
        PreviewProperties properties =
                PrivateWorkspace.preview().getModel(workspace).getProperties();
        properties.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        properties.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0.5f);
        properties.putValue(PreviewProperty.EDGE_CURVED, false);
        properties.putValue(PreviewProperty.EDGE_OPACITY, 60f);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT, graph.edges() > 0);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT_MIN, 0.5f);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT_MAX, WIDEST);
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, labels);
    }
}
