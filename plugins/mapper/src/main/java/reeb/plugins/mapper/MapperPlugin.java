package reeb.plugins.mapper;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

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
                Cubes.class,
                AutomaticCubes.class,
                AdaptiveCubes.class,
                Balls.class,
                NearestRows.class,
                Communities.class,
                Marked.class,
                Topology.class,
                GraphPersistence.class,
                NodePurity.class,
                NodeStatistics.class);
    }
}
