package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;

final class LensesPluginTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(LensesPlugin.class);
        assertThat(new LensesPlugin().parts()).contains(Coordinate.class, Norm.class, Eccentricity.class);
    }
}
