package reeb.runtime.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * What is said of a component of a record. Java's compiler puts an annotation on the component and on its field; that of Kotlin knows no
 * components, and puts it on the field alone.
 */
final class Declared {
    private Declared() {}

    /** Finds an annotation of a component, or else of its field. */
    static <A extends Annotation> Optional<A> on(RecordComponent component, Class<A> annotation) {
        return Optional.ofNullable(component.getAnnotation(annotation)).or(() -> onField(component, annotation));
    }

    private static <A extends Annotation> Optional<A> onField(RecordComponent component, Class<A> annotation) {
        try {
            return Optional.ofNullable(component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(annotation));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record has a field for each component", e);
        }
    }
}
