package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Named;
import reeb.api.Plugin;

final class MetricsPluginTest {
    @Test
    void isFoundAndOffersNamedMetrics() {
        assertThat(ServiceLoader.load(Plugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .extracting(part -> part.getAnnotation(Named.class).value())
                        .containsExactly(
                                "euclidean",
                                "sqeuclidean",
                                "manhattan",
                                "chebyshev",
                                "cosine",
                                "correlation",
                                "hamming",
                                "jaccard",
                                "canberra",
                                "braycurtis",
                                "minkowski",
                                "hellinger",
                                "seuclidean",
                                "mahalanobis",
                                "inner-product",
                                "precomputed"));
    }
}
