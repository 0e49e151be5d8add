package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Part;

/** What holds for every part. */
public interface PartContract {
    /**
     * Gives the part under test; each call an equal one.
     *
     * @return the part
     */
    Part part();

    /** Parts are values. */
    @Test
    default void isAValue() {
        assertThat(part()).isEqualTo(part()).hasSameHashCodeAs(part());
        assertThat(part().getClass().isRecord()).as("a part is a record").isTrue();
    }

    /** Parts have names that workflows can use. */
    @Test
    default void hasANameAndAnExplanation() {
        Named named = part().getClass().getAnnotation(Named.class);
        assertThat(named).isNotNull();
        assertThat(named.value()).matches("([a-z0-9-]+/)?[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(part().getClass().getAnnotation(About.class)).isNotNull();
    }

    /** Every parameter is explained. */
    @Test
    default void explainsEveryParameter() {
        assertThat(part().getClass().getRecordComponents())
                .allSatisfy(parameter -> assertThat(parameter.isAnnotationPresent(About.class)
                                || part().getClass()
                                        .getDeclaredField(parameter.getName())
                                        .isAnnotationPresent(About.class))
                        .as("@About of the parameter '%s'", parameter.getName())
                        .isTrue());
    }
}
