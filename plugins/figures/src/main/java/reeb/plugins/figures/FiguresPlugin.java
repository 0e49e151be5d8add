package reeb.plugins.figures;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers layouts, and pictures of graphs, rows and figures. */
public final class FiguresPlugin implements Plugin {
    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                ForceLayout.class,
                LensLayout.class,
                GivenLayout.class,
                SpringLayout.class,
                SpectralLayout.class,
                GraphFigure.class,
                Scatter.class,
                Animation.class,
                ImageScatter.class,
                GridFigure.class,
                AssignmentArrows.class,
                Heatmap.class,
                Curves.class,
                Bars.class,
                StabilitySurface.class,
                PersistenceDiagram.class,
                Barcode.class);
    }
}
