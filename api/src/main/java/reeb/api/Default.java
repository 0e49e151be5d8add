package reeb.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter that a workflow leaves out, as JSON.
 *
 * <p>A parameter without a default is required, unless its type is {@link java.util.Optional}. Strings and names of parts
 * need no quotes of their own: {@code @Default("euclidean")}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    /**
     * Gives the default.
     *
     * @return JSON text, or a bare word for a string, a choice or a part
     */
    String value();
}
