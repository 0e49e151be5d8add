package reeb.plugins.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class ReviewPluginTest {
    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Plugin.class))
                .filteredOn(plugin -> plugin instanceof ReviewPlugin)
                .singleElement()
                .satisfies(plugin ->
                        assertThat(plugin.parts()).containsExactly(EditedGroups.class, EditedComponents.class));
    }
}
