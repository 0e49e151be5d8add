package reeb.plugins.sources;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.sources.arrays.Fvecs;
import reeb.plugins.sources.arrays.Idx;
import reeb.plugins.sources.arrays.Npy;
import reeb.plugins.sources.collections.Cifar10;
import reeb.plugins.sources.collections.FashionMnist;
import reeb.plugins.sources.collections.Mnist;
import reeb.plugins.sources.digits.Digits;
import reeb.plugins.sources.generated.Clusters;
import reeb.plugins.sources.pictures.ImageFiles;
import reeb.plugins.sources.sparse.EdgeList;
import reeb.plugins.sources.sparse.MatrixMarket;
import reeb.plugins.sources.sparse.Svmlight;
import reeb.plugins.sources.tables.Csv;

/** Offers the sources. */
public final class SourcesPlugin implements Plugin {
    /** Makes the plugin. */
    public SourcesPlugin() {}

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Mnist.class,
                FashionMnist.class,
                Cifar10.class,
                Idx.class,
                Csv.class,
                Npy.class,
                Fvecs.class,
                Svmlight.class,
                MatrixMarket.class,
                EdgeList.class,
                ImageFiles.class,
                Digits.class,
                Clusters.class);
    }
}
