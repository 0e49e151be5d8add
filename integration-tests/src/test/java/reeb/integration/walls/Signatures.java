package reeb.integration.walls;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What other code may name of some packages, as text: their public classes, and what is public or protected in these. */
final class Signatures {
    private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;
    private static final int TOLD = VISIBLE | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

    private Signatures() {}

    /**
     * Lists a package and those beneath it.
     *
     * @param packages the name of the uppermost one
     * @return a line for each class, sorted by their names, each followed by the lines of its members, sorted too
     */
    static List<String> of(String packages) {
        return new ClassFileImporter()
                .importPackages(packages).stream()
                        .map(JavaClass::reflect)
                        .filter(Signatures::canBeNamed)
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(Signatures::lines)
                        .toList();
    }

    private static boolean canBeNamed(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || (type.getModifiers() & VISIBLE) == 0) {
            return false;
        }
        Class<?> around = type.getDeclaringClass();
        return around == null || canBeNamed(around);
    }

    private static Stream<String> lines(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field)) {
                members.add(told(field) + field.getAnnotatedType() + " " + field.getName());
            }
        }
        for (Executable constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor)) {
                members.add(told(constructor) + types(constructor.getTypeParameters()) + "new" + rest(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method)) {
                members.add(method(method));
            }
        }
        return Stream.concat(
                Stream.of(head(type)),
                members.stream().map(member -> "    " + plain(member)).sorted());
    }

    private static boolean isVisible(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & VISIBLE) != 0;
    }

    private static String head(Class<?> type) {
        List<AnnotatedType> above = new ArrayList<>(List.of(type.getAnnotatedInterfaces()));
        if (type.getAnnotatedSuperclass() != null && type.getSuperclass() != Object.class) {
            above.addFirst(type.getAnnotatedSuperclass());
        }
        String permitted = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(Class::getName)
                                .sorted()
                                .collect(joining(", "))
                : "";
        String types = types(type.getTypeParameters()).strip();
        return plain(Modifier.toString(type.getModifiers() & TOLD) + " " + kind(type) + " " + type.getName() + types
                + list(above.toArray(AnnotatedType[]::new), " : ") + permitted);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isRecord()) {
            // The order of its components matters to patterns, and is that of the constructor.
            return "record";
        }
        return type.isEnum() ? "enum" : "class";
    }

    private static String method(Method method) {
        String value = method.getDefaultValue() == null ? "" : " default";
        return told(method)
                + (method.isDefault() ? "default " : "")
                + types(method.getTypeParameters())
                + method.getAnnotatedReturnType()
                + " "
                + method.getName()
                + rest(method)
                + value;
    }

    private static String rest(Executable executable) {
        return Arrays.stream(executable.getParameters())
                        .map(Parameter::getAnnotatedType)
                        .map(AnnotatedType::toString)
                        .collect(joining(", ", "(", ")"))
                + list(executable.getAnnotatedExceptionTypes(), " throws ");
    }

    private static String told(Member member) {
        return Modifier.toString(member.getModifiers() & TOLD) + " ";
    }

    private static String types(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + list(variable.getAnnotatedBounds(), " extends "))
                        .collect(joining(", ", "<", "> "));
    }

    private static String list(AnnotatedType[] types, String before) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(AnnotatedType::toString).collect(joining(", ", before, ""));
    }

    /** Without what is the same in most lines. */
    private static String plain(String line) {
        return line.replace("@org.jspecify.annotations.Nullable()", "@Nullable")
                .replace(" extends java.lang.Object", "")
                .replace("java.lang.", "");
    }
}
