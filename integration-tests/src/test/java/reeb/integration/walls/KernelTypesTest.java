package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types of the kernels are public for those that use them, and for nobody else. */
@AnalyzeClasses(
        packages = "reeb",
        importOptions = {ImportOption.DoNotIncludeTests.class, ShippedClasses.class})
final class KernelTypesTest {
    private static final String KERNELS = "reeb.kernels.";

    /** Public types that no other package uses, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "reeb.kernels.index.NeighborIndex",
            "the model file of a deployed map needs an index for rows that it does not hold");

    @ArchTest
    static void arePublicWhereAnotherPackageUsesThem(JavaClasses all) {
        Set<String> idle = kernels(all)
                .filter(type -> !isUsedElsewhere(type))
                .filter(type -> !isNamedByAPublicMethod(type))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(idle)
                .as("public types of the kernels that only their own package uses; others need a reason here")
                .isEqualTo(REASONS.keySet());
    }

    @ArchTest
    static void areAllLookedAt(JavaClasses all) {
        assertThat(kernels(all)).hasSizeGreaterThan(100);
        assertThat(kernels(all).filter(KernelTypesTest::isUsedElsewhere)).hasSizeGreaterThan(100);
    }

    private static Stream<JavaClass> kernels(JavaClasses all) {
        return all.stream()
                .filter(type -> type.getName().startsWith(KERNELS))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass);
    }

    /** Tells whether another package, of the kernels or of others, knows a type or one within it. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(within(type))
                .flatMap(inner -> inner.getDirectDependenciesToSelf().stream())
                .anyMatch(known -> !known.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static Predicate<JavaClass> within(JavaClass type) {
        return inner -> inner.equals(type) || inner.getName().startsWith(type.getName() + "$");
    }

    /** Tells whether a public type beside it takes or gives a type. */
    private static boolean isNamedByAPublicMethod(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> !other.equals(type) && other.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(other -> other.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(method -> names(method, type));
    }

    private static boolean names(JavaMethod method, JavaClass type) {
        return method.getRawReturnType().equals(type)
                || method.getRawParameterTypes().contains(type);
    }
}
