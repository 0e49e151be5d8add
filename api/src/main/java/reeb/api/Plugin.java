package reeb.api;

import java.util.List;

/**
 * A jar's offer of parts, found through {@code META-INF/services/reeb.api.Plugin}.
 *
 * <p>The same class serves on the class path and in an OSGi framework. It needs a public constructor without parameters
 * that does nothing costly: discovery runs at every command.
 */
public interface Plugin {
    /**
     * Names this plugin in listings and in the record of a run.
     *
     * @return a short name, such as {@code lenses}
     */
    String name();

    /**
     * Lists the parts on offer.
     *
     * @return records that implement a kind of {@link Part} and carry {@link Named} and {@link About}
     */
    List<Class<? extends Part>> parts();
}
