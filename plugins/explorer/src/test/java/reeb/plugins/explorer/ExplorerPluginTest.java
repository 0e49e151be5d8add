package reeb.plugins.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class ExplorerPluginTest {
    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Plugin.class))
                .filteredOn(plugin -> plugin instanceof ExplorerPlugin)
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts()).containsExactly(Explorer.class));
    }
}
