package {{package}};

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** What this jar offers. */
public final class {{Plugin}} implements Plugin {
    /** For Reeb, which finds this class by META-INF/services. */
    public {{Plugin}}() {}

    @Override
    public String name() {
        return "{{prefix}}";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of({{Class}}.class);
    }
}
