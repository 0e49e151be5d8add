package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every request to the server goes through one door, where the guard looks at it before any route does: whoever adds a route need
 * not think of the guard, and whoever goes around the door is found here.
 */
@AnalyzeClasses(
        packages = "reeb",
        importOptions = {ImportOption.DoNotIncludeTests.class, ShippedClasses.class})
final class OneDoorTest {
    private static final String DOOR = "reeb.server.http.Door";
    private static final String ROUTES = "reeb.server.http.Routes";
    private static final String GUARD = "reeb.server.http.Guard";

    private static List<String> callers(JavaClasses all, Predicate<JavaMethodCall> calls) {
        return all.stream()
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(calls)
                .map(call -> call.getOriginOwner().getName())
                .toList();
    }

    private static boolean is(JavaMethodCall call, String owner, String name) {
        return call.getTargetOwner().getName().equals(owner) && call.getName().equals(name);
    }

    @ArchTest
    static void theDoorAloneHandlesRequests(JavaClasses all) {
        assertThat(all.stream()
                        .filter(one -> one.isAssignableTo(HttpHandler.class))
                        .map(one -> one.getName()))
                .containsExactly(DOOR);
    }

    @ArchTest
    static void theServerHasOneContext(JavaClasses all) {
        assertThat(callers(all, call -> is(call, HttpServer.class.getName(), "createContext")))
                .containsExactly("reeb.server.http.Listening");
    }

    @ArchTest
    static void theDoorAloneAsksRoutesAndTheGuard(JavaClasses all) {
        assertThat(callers(
                        all,
                        call -> is(call, ROUTES, "answer")
                                && !call.getOriginOwner().getName().startsWith(ROUTES)))
                .containsExactly(DOOR);
        assertThat(callers(all, call -> is(call, GUARD, "admit"))).containsExactly(DOOR);
    }
}
