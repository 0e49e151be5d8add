package reeb.plugins.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import reeb.api.Plugin;
import reeb.plugins.mapper.covers.Balls;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.covers.NearestRows;
import reeb.plugins.mapper.graph.Mapper;

final class MapperPluginTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(MapperPlugin.class);
        assertThat(new MapperPlugin().parts()).contains(Mapper.class, Cubes.class, Balls.class, NearestRows.class);
    }
}
