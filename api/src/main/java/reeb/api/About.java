package reeb.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One or two plain sentences on a part, a parameter or a choice, shown in help, schema and reference. */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface About {
    /**
     * Gives the text.
     *
     * @return sentences that start with a capital and end with a period
     */
    String value();
}
