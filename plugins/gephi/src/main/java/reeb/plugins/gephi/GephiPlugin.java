package reeb.plugins.gephi;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.gephi.edited.EditedGraph;

/** Offers layouts, project files, edited graphs and pictures of Gephi. */
public final class GephiPlugin implements Plugin {
    @Override
    public String name() {
        return "gephi";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                ForceAtlas2Layout.class,
                YifanHuLayout.class,
                FruchtermanReingoldLayout.class,
                OpenOrdLayout.class,
                NoOverlapLayout.class,
                LabelAdjustLayout.class,
                EditedGraph.class,
                GephiProject.class,
                GephiPreview.class);
    }
}
