package reeb.integration.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Nothing goes over the network but data that a person asks for by {@code reeb data fetch}. */
@AnalyzeClasses(
        packages = "reeb",
        importOptions = {ImportOption.DoNotIncludeTests.class, ShippedClasses.class})
final class NetworkTest {
    /** The classes that Java cannot open a socket without, and those of its clients. */
    private static final Pattern SOCKETS = Pattern.compile("java\\.net\\.(Server|Datagram)?Socket"
            + "|sun\\.nio\\.ch\\.(Nio|Server|Datagram)?(Socket|Channel|SocketChannel)Impl|sun\\.nio\\.ch\\.DatagramChannelImpl"
            + "|java\\.net\\.http\\..*|sun\\.net\\.www\\.protocol\\.https?\\..*");

    @ArchTest
    static final ArchRule ONLY_THE_FETCHER_USES_THE_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackage("reeb.runtime.data..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .orShould()
            .dependOnClassesThat(describe(
                    "are sockets",
                    type -> List.of(
                                    Socket.class,
                                    ServerSocket.class,
                                    DatagramSocket.class,
                                    NetworkChannel.class,
                                    URLConnection.class)
                            .stream()
                            .anyMatch(type::isAssignableTo)));

    /** Bundles have addresses within a plugin's jar. */
    @ArchTest
    static final ArchRule ONLY_PLUGINS_ARE_READ_BY_ADDRESS = noClasses()
            .that()
            .resideOutsideOfPackage("reeb.runtime.catalog..")
            .should()
            .callMethodWhere(target(owner(assignableTo(URL.class))).and(target(nameMatching("open.*"))));

    @TempDir
    private Path folder;

    /** Runs a command and lists the classes that it has loaded. */
    private List<String> loaded(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("loaded.txt");
        Session session =
                new Session(folder, Map.of("REEB_JAVA_OPTIONS", "-XX:AOTMode=off -Xlog:class+load:file=" + log));
        assertThat(session.launch(arguments).err()).doesNotContain("Unrecognized");
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").split(" ")[0])
                .toList();
    }

    @Test
    void aRunLoadsNothingThatOpensASocket() throws IOException, InterruptedException {
        List<String> loaded = loaded(
                "run",
                Session.sample("digits-mapper.json"),
                "--out",
                folder.resolve("run").toString(),
                "--progress",
                "none");
        assertThat(folder.resolve("run/run.json")).exists();
        assertThat(loaded)
                .contains("reeb.cli.Reeb")
                .noneMatch(name -> SOCKETS.matcher(name).matches());
    }

    /** So that the test above would see one. */
    @Test
    void aFetchDoes() throws IOException, InterruptedException {
        List<String> loaded = loaded(
                "data",
                "fetch",
                "mnist",
                "--from",
                "http://127.0.0.1:9/",
                "--data",
                folder.resolve("d").toString());
        assertThat(loaded).anyMatch(name -> SOCKETS.matcher(name).matches());
    }
}
