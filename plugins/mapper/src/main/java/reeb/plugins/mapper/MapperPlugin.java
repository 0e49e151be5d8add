package reeb.plugins.mapper;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.mapper.covers.AdaptiveCubes;
import reeb.plugins.mapper.covers.AutomaticCubes;
import reeb.plugins.mapper.covers.Balls;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.covers.NearestRows;
import reeb.plugins.mapper.covers.NeighborCommunities;
import reeb.plugins.mapper.graph.GraphOfRows;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.measures.GraphPersistence;
import reeb.plugins.mapper.measures.NodePurity;
import reeb.plugins.mapper.measures.NodeStatistics;
import reeb.plugins.mapper.measures.PurityCurve;
import reeb.plugins.mapper.measures.Topology;
import reeb.plugins.mapper.sweep.MapperSweep;
import reeb.plugins.mapper.transforms.Communities;
import reeb.plugins.mapper.transforms.Marked;

/** Offers Mapper, its covers, communities and measures of its graphs. */
public final class MapperPlugin implements Plugin {
    @Override
    public String name() {
        return "mapper";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Mapper.class,
                MapperSweep.class,
                GraphOfRows.class,
                Cubes.class,
                AutomaticCubes.class,
                AdaptiveCubes.class,
                Balls.class,
                NearestRows.class,
                NeighborCommunities.class,
                Communities.class,
                Marked.class,
                Topology.class,
                GraphPersistence.class,
                NodePurity.class,
                PurityCurve.class,
                NodeStatistics.class);
    }
}
