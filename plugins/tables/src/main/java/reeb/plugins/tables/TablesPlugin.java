package reeb.plugins.tables;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.plugins.tables.files.ArrowFiles;
import reeb.plugins.tables.files.SqlQuery;
import reeb.plugins.tables.files.TableFiles;

/** Offers sources of tables whose columns have names and types. */
public final class TablesPlugin implements Plugin {
    /** Makes the plugin. */
    public TablesPlugin() {}

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(TableFiles.class, ArrowFiles.class, SqlQuery.class);
    }
}
