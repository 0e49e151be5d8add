package reeb.plugins.quality;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers measures of embeddings and clusters. */
public final class QualityPlugin implements Plugin {
    /** For discovery. */
    public QualityPlugin() {}

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                KnnAccuracy.class,
                Silhouette.class,
                Trustworthiness.class,
                Continuity.class,
                NeighborhoodPreservation.class,
                AdjustedRandIndex.class,
                NormalizedMutualInformation.class,
                Purity.class,
                DbscanSweep.class);
    }
}
