package reeb.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name by which a workflow uses a part.
 *
 * <p>Lower-case words joined by dashes. Bare names belong to Reeb; parts of third parties carry a prefix, as in
 * {@code acme/umap}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {
    /**
     * Gives the part's name.
     *
     * @return the name, such as {@code single-linkage} or {@code acme/umap}
     */
    String value();
}
