package reeb.plugins.exports;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers files for other programs: Gephi, graph libraries, spreadsheets. */
public final class ExportsPlugin implements Plugin {
    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
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
                EdgesText.class);
    }
}
