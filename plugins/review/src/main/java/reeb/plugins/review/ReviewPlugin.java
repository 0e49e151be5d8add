package reeb.plugins.review;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers groups as a person has edited them in the explorer. */
public final class ReviewPlugin implements Plugin {
    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(EditedGroups.class, EditedComponents.class);
    }
}
