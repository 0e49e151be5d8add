package reeb.plugins.layouts;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers layouts of graphs. */
public final class LayoutsPlugin implements Plugin {
    @Override
    public String name() {
        return "layouts";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                ForceLayout.class, LensLayout.class, GivenLayout.class, SpringLayout.class, SpectralLayout.class);
    }
}
