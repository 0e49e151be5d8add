package reeb.plugins.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
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

final class FiguresPluginTest {
    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Plugin.class))
                .filteredOn(plugin -> plugin instanceof FiguresPlugin)
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .containsExactlyInAnyOrder(
                                GraphFigure.class,
                                Scatter.class,
                                Animation.class,
                                ImageScatter.class,
                                GridFigure.class,
                                AssignmentArrows.class,
                                Curves.class,
                                Bars.class,
                                Heatmap.class,
                                StabilitySurface.class,
                                PersistenceDiagram.class,
                                Barcode.class,
                                KDistance.class));
    }
}
