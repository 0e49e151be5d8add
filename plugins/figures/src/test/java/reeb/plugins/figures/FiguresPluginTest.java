package reeb.plugins.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class FiguresPluginTest {
    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Plugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .containsExactlyInAnyOrder(
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
                                Curves.class,
                                Bars.class,
                                Heatmap.class,
                                StabilitySurface.class,
                                PersistenceDiagram.class,
                                Barcode.class));
    }
}
