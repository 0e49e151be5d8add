package reeb.plugins.metrics;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers distances between rows. */
public final class MetricsPlugin implements Plugin {
    /** For discovery. */
    public MetricsPlugin() {}

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Euclidean.class,
                SquaredEuclidean.class,
                Manhattan.class,
                Chebyshev.class,
                Cosine.class,
                Correlation.class,
                Hamming.class,
                Jaccard.class,
                Canberra.class,
                BrayCurtis.class,
                Minkowski.class,
                Hellinger.class,
                StandardizedEuclidean.class,
                Mahalanobis.class,
                InnerProduct.class,
                Precomputed.class);
    }
}
