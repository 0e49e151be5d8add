package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class FeaturesPluginTest {
    @Test
    void isFoundAndOffersItsParts() {
        Plugin plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();
        assertThat(plugin.name()).isEqualTo("features");
        assertThat(plugin.parts())
                .containsExactly(
                        Deskew.class,
                        Hog.class,
                        Log.class,
                        OneHot.class,
                        Rank.class,
                        Sample.class,
                        Scale.class,
                        Select.class,
                        Standardize.class);
    }
}
