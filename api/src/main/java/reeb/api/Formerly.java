package reeb.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a parameter within a group had when it stood beside that group. Workflows that still write it are refused with
 * its new place: {@code 'learningRate' is now 'optimisation.learningRate'}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Formerly {
    /**
     * Gives the old name.
     *
     * @return a name that no parameter beside the group has now
     */
    String value();
}
