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

    /**
     * The name that a parameter within a group had when it stood beside that group. Workflows that still write it are refused with
     * its new place: {@code 'learningRate' is now 'optimisation.learningRate'}.
     */
    @Documented
    @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Formerly {
        /**
         * Gives the old name.
         *
         * @return a name that no parameter beside the group has now
         */
        String value();
    }
}
