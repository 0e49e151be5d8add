package reeb.plugins.embedders;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.embedders.grid.Grid;
import reeb.plugins.embedders.neighborhood.NearestRows;
import reeb.plugins.embedders.neighborhood.Prune;
import reeb.plugins.embedders.pacmap.Pacmap;
import reeb.plugins.embedders.projection.RandomPositions;
import reeb.plugins.embedders.projection.RandomProjection;
import reeb.plugins.embedders.scaling.Isomap;
import reeb.plugins.embedders.scaling.Mds;
import reeb.plugins.embedders.spectral.LaplacianEigenmap;
import reeb.plugins.embedders.spectral.LocallyLinear;
import reeb.plugins.embedders.tsne.SgTsne;
import reeb.plugins.embedders.tsne.SgTsneLayout;
import reeb.plugins.embedders.tsne.Tsne;
import reeb.plugins.embedders.umap.Umap;

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
                NearestRows.class,
                Pacmap.class,
                Prune.class,
                RandomPositions.class,
                RandomProjection.class,
                SgTsne.class,
                SgTsneLayout.class,
                Tsne.class,
                Umap.class);
    }
}
