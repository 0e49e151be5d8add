package reeb.plugins.clusterers;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.clusterers.communities.Layers;
import reeb.plugins.clusterers.communities.LeidenClusters;

/** Offers clusterers. */
public final class ClusterersPlugin implements Plugin {
    @Override
    public String name() {
        return "clusterers";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Dbscan.class,
                SingleLinkage.class,
                FirstSimpleGap.class,
                FirstHistogramGap.class,
                FirstEmptyBin.class,
                AutomaticLinkage.class,
                Linkage.class,
                KMeans.class,
                Hdbscan.class,
                LeidenClusters.class,
                Layers.class,
                Optics.class,
                OneCluster.class);
    }
}
