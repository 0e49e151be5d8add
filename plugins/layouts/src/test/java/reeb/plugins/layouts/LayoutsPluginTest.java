package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class LayoutsPluginTest {
    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Plugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .containsExactlyInAnyOrder(
                                ForceLayout.class,
                                LensLayout.class,
                                GivenLayout.class,
                                SpringLayout.class,
                                SpectralLayout.class));
    }
}
