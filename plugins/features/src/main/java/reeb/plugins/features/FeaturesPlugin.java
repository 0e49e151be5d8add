package reeb.plugins.features;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers the transforms of features. */
public final class FeaturesPlugin implements Plugin {
    /** Makes the plugin. */
    public FeaturesPlugin() {}

    @Override
    public String name() {
        return "features";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Deskew.class,
                Hog.class,
                Log.class,
                OneHot.class,
                Rank.class,
                Sample.class,
                Scale.class,
                Select.class,
                Standardize.class);
    }
}
