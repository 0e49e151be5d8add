package reeb.plugins.figures;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.figures.charts.Barcode;
import reeb.plugins.figures.charts.Bars;
import reeb.plugins.figures.charts.Curves;
import reeb.plugins.figures.charts.Heatmap;
import reeb.plugins.figures.charts.KDistance;
import reeb.plugins.figures.charts.PersistenceDiagram;
import reeb.plugins.figures.charts.StabilitySurface;
import reeb.plugins.figures.film.Animation;
import reeb.plugins.figures.graph.GraphFigure;
import reeb.plugins.figures.rows.AssignmentArrows;
import reeb.plugins.figures.rows.GridFigure;
import reeb.plugins.figures.rows.ImageScatter;
import reeb.plugins.figures.rows.Scatter;

/** Offers pictures of graphs, rows and figures. */
public final class FiguresPlugin implements Plugin {
    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                GraphFigure.class,
                Scatter.class,
                Animation.class,
                ImageScatter.class,
                GridFigure.class,
                AssignmentArrows.class,
                Heatmap.class,
                KDistance.class,
                Curves.class,
                Bars.class,
                StabilitySurface.class,
                PersistenceDiagram.class,
                Barcode.class);
    }
}
