package example;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** What this jar offers. */
public final class ExamplePlugin implements Plugin {
    /** For Reeb, which finds this class by META-INF/services. */
    public ExamplePlugin() {}

    @Override
    public String name() {
        return "example";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(MiddleRange.class, WideGaps.class, EdgeTable.class, LargeNodes.class, Wells.class);
    }
}
