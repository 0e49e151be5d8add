package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** A model in a container, as far as it can be looked at without one; {@code bench/container.sh} runs it. */
@DisabledOnOs(OS.WINDOWS)
final class ContainerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void prepare() {
        session = Session.light(folder);
    }

    /** The lines of the documented way to a container. */
    private static List<String> documented() throws IOException {
        String document = Files.readString(Session.checkout().resolve("docs/serving.md"));
        String section = document.substring(document.indexOf("## In a container"), document.indexOf("## Who may ask"));
        return Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .lines()
                .toList();
    }

    private String path(String name) {
        return session.path(name).toString();
    }

    /** Makes what the documented command takes: a model, and an image whose only layer is empty. */
    private void given() {
        session.done("run", Session.sample("penguins-mapper.json"), "--out", path("penguins"), "--progress", "none");
        session.done("model", "export", path("penguins"), "-o", path("penguins.reeb"));
        session.write("empty.tar", new byte[1024]);
        session.done("model", "base", "--layer", path("empty.tar"), "-o", path("reeb-serve.tar"));
    }

    @Test
    void theDocumentedCommandMakesAnArchiveThatOthersRead() throws IOException, InterruptedException {
        given();
        String line = documented().get(1);
        assertThat(line).startsWith("reeb model image penguins.reeb ").endsWith(" -o penguins.tar");
        String[] words = line.substring("reeb ".length()).split(" ");
        Session.Outcome image = session.launch(words);
        assertThat(image.code()).as(image.err()).isZero();
        assertThat(image.out()).startsWith("penguins.tar  (").contains("MiB, localhost/penguins:latest, sha256:");
        Session.Outcome listed = session.end(session.begin(List.of("tar", "-tf", "penguins.tar")));
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .startsWith("oci-layout", "blobs/", "blobs/sha256/")
                .endsWith("index.json", "manifest.json")
                .hasSize(9);

        session.done(
                "model", "image", path("penguins.reeb"), "--base", path("reeb-serve.tar"), "-o", path("again.tar"));
        assertThat(session.path("again.tar")).hasSameBinaryContentAs(session.path("penguins.tar"));
        Session.Outcome taken = session.launch(words);
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.err()).contains("penguins.tar: is there already; --overwrite replaces it");
    }

    @Test
    void whatIsNoModelOrNoServerIsToldInALine() {
        given();
        for (String[] wrong : new String[][] {
            {path("empty.tar"), path("reeb-serve.tar"), "empty.tar: is damaged, or no model"},
            {path("penguins.reeb"), path("empty.tar"), "empty.tar: is damaged, or no image: it has no index.json"},
            {
                path("penguins.reeb"),
                path("penguins.reeb"),
                "penguins.reeb: is damaged, or no image: it is no tar archive"
            },
            {"Large=" + path("penguins.reeb"), path("reeb-serve.tar"), "lower-case letters"},
        }) {
            Session.Outcome outcome = session.run("model", "image", wrong[0], "--base", wrong[1], "-o", path("no.tar"));
            assertThat(outcome.code()).as(wrong[2]).isEqualTo(2);
            assertThat(outcome.err()).contains(wrong[2]);
            assertThat(outcome.err().lines()).hasSize(1);
            assertThat(session.path("no.tar")).doesNotExist();
        }
    }

    /** What is documented is what is tried with Podman. */
    @Test
    void theDocumentedOptionsAreThoseThatAreTried() throws IOException {
        String script = Files.readString(Session.checkout().resolve("bench/container.sh"));
        String run = documented().getLast();
        assertThat(run).startsWith("podman run ").endsWith(" localhost/penguins");
        assertThat(Stream.of(run.split(" ")).filter(word -> word.startsWith("--")))
                .hasSizeGreaterThan(3)
                .allSatisfy(option -> assertThat(script).contains(option));
    }

    @Test
    void theDistributionHasWhatMakesTheServer() throws IOException, InterruptedException {
        Path container = Session.checkout().resolve("dist/target/reeb/container");
        assertThat(documented().getFirst()).startsWith("sh container/base.sh ");
        assertThat(container).isDirectoryContaining("glob:**/{Containerfile,packages.txt,stage.sh}");
        Session.Outcome outcome = session.end(
                session.begin(List.of("sh", container.resolve("base.sh").toString(), "--unknown")));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("does not know '--unknown'");
        assertThat(Files.readString(container.resolve("Containerfile")))
                .contains(
                        "LABEL reeb.base=serve",
                        "USER 65532:65532",
                        "[\"/opt/reeb/runtime/bin/java\", \"@/opt/reeb/serve.options\"]");
    }
}
