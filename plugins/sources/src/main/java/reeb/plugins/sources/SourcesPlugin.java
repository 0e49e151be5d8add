package reeb.plugins.sources;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

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
                Svmlight.class,
                MatrixMarket.class,
                EdgeList.class,
                ImageFiles.class,
                Digits.class);
    }
}
