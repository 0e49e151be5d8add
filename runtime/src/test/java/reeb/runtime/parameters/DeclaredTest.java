package reeb.runtime.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.data.ColumnNames;

/** Records as other compilers than Java's write them: what is said of components stands on their fields. */
final class DeclaredTest {
    /** A group of parameters with all that can be said of them. */
    public record Group(
            @About("The column.") @ColumnNames String column,

            @About("A factor.") @Default("2") @Range(min = 0, max = 9) @Named.Formerly("times")
            double factor) {}

    /** Defines the record anew, with components of which nothing is said. */
    private static Class<?> withBareComponents() throws IOException {
        String name = Group.class.getName();
        try (InputStream in = Objects.requireNonNull(
                DeclaredTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class"))) {
            ClassFile classes = ClassFile.of();
            byte[] bare = classes.transformClass(classes.parse(in.readAllBytes()), (made, element) -> {
                if (element instanceof RecordAttribute record) {
                    made.with(RecordAttribute.of(record.components().stream()
                            .map(one -> RecordComponentInfo.of(one.name(), one.descriptor()))
                            .toList()));
                } else {
                    made.with(element);
                }
            });
            return new ClassLoader(DeclaredTest.class.getClassLoader()) {
                Class<?> define() {
                    return defineClass(name, bare, 0, bare.length);
                }
            }.define();
        }
    }

    @Test
    void fieldsTellWhatComponentsDoNot() throws IOException {
        Class<?> group = withBareComponents();
        assertThat(group.getRecordComponents()[1].getAnnotations()).isEmpty();
        assertThat(Parameter.of(group).toString())
                .isEqualTo(Parameter.of(Group.class).toString());
        assertThat(Parameter.of(group).getLast().about()).isEqualTo("A factor.");
        assertThat(new ParameterType.Group(group.asSubclass(Record.class)).column())
                .contains("column");
    }
}
