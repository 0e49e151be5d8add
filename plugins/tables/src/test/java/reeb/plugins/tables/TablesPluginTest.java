package reeb.plugins.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Plugin;

final class TablesPluginTest {
    @Test
    void offersNamedParts() {
        assertThat(ServiceLoader.load(Plugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.parts())
                        .hasSize(3)
                        .allSatisfy(part -> assertThat(part).isRecord().hasAnnotations(Named.class, About.class)));
    }
}
