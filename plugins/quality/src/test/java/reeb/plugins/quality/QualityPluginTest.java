package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Named;
import reeb.api.Plugin;

final class QualityPluginTest {
    @Test
    void isFoundAndOffersNamedEvaluators() {
        assertThat(ServiceLoader.load(Plugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .extracting(part -> part.getAnnotation(Named.class).value())
                        .containsExactly(
                                "knn-accuracy",
                                "silhouette",
                                "trustworthiness",
                                "continuity",
                                "neighbourhood-preservation",
                                "ari",
                                "nmi",
                                "purity",
                                "dbscan-sweep"));
    }
}
