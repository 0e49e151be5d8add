package reeb.plugins.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class ModelsPluginTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(ModelsPlugin.class);
        assertThat(new ModelsPlugin().parts()).containsExactly(ModelScore.class);
    }
}
