package reeb.plugins.explorer;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers pages on which a person explores results. */
public final class ExplorerPlugin implements Plugin {
    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(Explorer.class);
    }
}
