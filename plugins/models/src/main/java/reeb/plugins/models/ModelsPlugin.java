package reeb.plugins.models;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers what models of the rows say of them. */
public final class ModelsPlugin implements Plugin {
    @Override
    public String name() {
        return "models";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(ModelScore.class);
    }
}
