package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;
import reeb.plugins.clusterers.communities.Layers;
import reeb.plugins.clusterers.communities.LeidenClusters;

final class ClusterersPluginTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(ClusterersPlugin.class);
        assertThat(new ClusterersPlugin().parts())
                .containsExactlyInAnyOrder(
                        Dbscan.class,
                        Hdbscan.class,
                        Optics.class,
                        SingleLinkage.class,
                        FirstSimpleGap.class,
                        FirstHistogramGap.class,
                        FirstEmptyBin.class,
                        AutomaticLinkage.class,
                        Linkage.class,
                        KMeans.class,
                        LeidenClusters.class,
                        Layers.class,
                        OneCluster.class);
    }
}
