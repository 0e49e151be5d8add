package reeb.plugins.neighbors;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers ways to find the nearest rows. */
public final class NeighborsPlugin implements Plugin {
    /** For discovery. */
    public NeighborsPlugin() {}

    @Override
    public String name() {
        return "neighbors";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(Automatic.class, Exact.class, NnDescent.class, Partitions.class);
    }
}
