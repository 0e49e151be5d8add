package reeb.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers a parameter may take, for each element where the parameter is a list.
 *
 * <p>Not-a-number and the infinities are always refused.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {
    /**
     * Gives the smallest value.
     *
     * @return the lower bound
     */
    double min() default Double.NEGATIVE_INFINITY;

    /**
     * Gives the largest value.
     *
     * @return the upper bound
     */
    double max() default Double.POSITIVE_INFINITY;

    /**
     * Tells whether the lower bound itself is refused.
     *
     * @return true for an open lower end
     */
    boolean aboveMin() default false;

    /**
     * Tells whether the upper bound itself is refused.
     *
     * @return true for an open upper end
     */
    boolean belowMax() default false;
}
