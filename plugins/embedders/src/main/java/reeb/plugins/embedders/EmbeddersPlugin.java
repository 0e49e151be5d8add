package reeb.plugins.embedders;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers maps of points and graphs in one, two or three dimensions. */
public final class EmbeddersPlugin implements Plugin {
    /** For discovery. */
    public EmbeddersPlugin() {}

    @Override
    public String name() {
        return "embedders";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Grid.class,
                Isomap.class,
                LaplacianEigenmap.class,
                LocallyLinear.class,
                Mds.class,
                Pacmap.class,
                RandomPositions.class,
                RandomProjection.class,
                SgTsne.class,
                SgTsneLayout.class,
                Tsne.class,
                Umap.class);
    }
}
