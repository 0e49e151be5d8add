package reeb.api.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a parameter names columns of the rows: a name, names in a list, or names that have values. Names that no file has are
 * told before anything is computed, where {@link reeb.api.Source#columns} knows better.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ColumnNames {
    /**
     * Tells whether the parameter may also name what is known of a graph's nodes, such as {@code size}.
     *
     * @return true where it may
     */
    boolean nodes() default false;

    /**
     * Tells whether the parameter is a condition in the language of queries, which names columns among others.
     *
     * @return true where it is
     */
    boolean query() default false;
}
