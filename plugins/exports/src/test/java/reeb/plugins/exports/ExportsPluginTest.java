package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class ExportsPluginTest {
    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Plugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .containsExactlyInAnyOrder(
                                Gexf.class,
                                GraphMl.class,
                                Gdf.class,
                                Gml.class,
                                Pajek.class,
                                Dl.class,
                                Dot.class,
                                Vna.class,
                                GraphJson.class,
                                Cytoscape.class,
                                KeplerMapper.class,
                                GraphCsv.class,
                                MembersCsv.class,
                                FiguresCsv.class,
                                PointsCsv.class,
                                PointsNpy.class,
                                PointsNpz.class,
                                EdgesText.class));
    }
}
