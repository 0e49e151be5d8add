package reeb.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Named;
import reeb.api.Plugin;

final class SourcesPluginTest {
    @Test
    void isFoundAndOffersItsParts() {
        Plugin plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();
        assertThat(plugin.name()).isEqualTo("sources");
        assertThat(plugin.parts())
                .extracting(part -> part.getAnnotation(Named.class).value())
                .containsExactly(
                        "mnist",
                        "fashion-mnist",
                        "cifar-10",
                        "idx",
                        "csv",
                        "npy",
                        "fvecs",
                        "svmlight",
                        "matrix-market",
                        "edge-list",
                        "images",
                        "digits",
                        "clusters");
    }
}
