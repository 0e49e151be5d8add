package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.catalog.PluginJars;
import reeb.runtime.data.DataFile;

/** The documents tell the truth about the code as it is. */
final class DocumentationTest {
    @TempDir
    private Path folder;

    @Test
    void theReferenceOfPartsIsWhatTheCommandWrites() throws IOException {
        Session.Outcome outcome = new Session(folder).run("parts", "--markdown");

        assertThat(Files.readString(document("docs/parts.md")))
                .as("./reeb parts --markdown > docs/parts.md brings it up to date")
                .isEqualTo(outcome.out());
    }

    @Test
    void theReadmeNamesEveryPart() throws IOException {
        String readme = Files.readString(document("README.md"));
        try (Catalog catalog = Catalog.open(List.of())) {
            assertThat(catalog.parts().stream().map(PartType::name))
                    .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String help = new Session(folder).run("--help").out();
        String commands = help.substring(help.indexOf("Commands:"), help.indexOf("First steps:"));
        List<String> names = Pattern.compile("^  ([a-z]+) ", Pattern.MULTILINE)
                .matcher(commands)
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(names).contains("run", "bench");
        String readme = Files.readString(document("README.md"));
        assertThat(names).allSatisfy(name -> assertThat(readme).containsPattern("reeb [a-z |]*\\b" + name + "\\b"));
    }

    @Test
    void thePageOfPerformanceIsMadeOfItsFigures() throws IOException {
        Path figures = document("docs/performance.json");
        assertThat(figures).as("bench/performance.sh makes it").exists();

        Session.Outcome outcome = new Session(folder)
                .run(
                        "bench",
                        "--markdown",
                        figures.toString(),
                        document("docs/peers.json").toString());

        assertThat(Files.readString(document("docs/performance.md")))
                .as("bench/performance.sh brings it up to date")
                .isEqualTo(outcome.out());
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (String name : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "docs/architecture.md",
                "docs/workflows.md",
                "docs/explorer.md",
                "docs/gallery.md",
                "docs/models.md",
                "docs/serving.md",
                "docs/plugins.md",
                "docs/release.md",
                "docs/trust.md",
                "examples/plugin/README.md",
                "examples/kotlin/README.md",
                "docs/programs.md",
                "docs/python.md",
                "docs/decisions/README.md",
                "docs/contributing/add-a-part.md",
                "docs/contributing/add-a-kernel.md",
                "docs/contributing/debug.md",
                "docs/contributing/release.md",
                "docs/contributing/dependencies.md")) {
            Path file = document(name);
            Pattern.compile("]\\(([^)#:]+)\\)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(link -> file.resolveSibling(link.group(1)))
                    .forEach(target -> assertThat(target).exists());
        }
    }

    @Test
    void samplesAndTheDocumentedWorkflowAreFine() throws IOException {
        Session session = new Session(folder);
        for (DataFile file : DataFile.all()) {
            Files.createDirectories(session.path("data/" + file.dataset()));
            session.write("data/" + file.dataset() + "/" + file.file(), "");
        }
        session.write("data/iris.csv", "1,2\n");
        try (Stream<Path> samples = Files.list(document("sample-workflows"))) {
            for (Path sample :
                    samples.filter(file -> file.toString().endsWith(".json")).toList()) {
                assertValid(session, sample);
            }
        }
        String snippet = blocks(document("docs/workflows.md"), "json").getFirst();
        assertValid(session, session.write("documented.json", snippet));
    }

    @Test
    void theDocumentedPluginWorks() throws IOException {
        List<String> code = blocks(document("docs/plugins.md"), "java");
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        PluginJars.empty()
                .java("acme.Mean", code.get(0))
                .java("acme.AcmePlugin", code.get(1))
                .service("acme.AcmePlugin")
                .writeTo(plugins.resolve("acme.jar"));

        Session.Outcome outcome = new Session(folder).run("parts", "acme/mean", "--plugins", plugins.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("The mean of the features, times a factor.");
    }

    private static void assertValid(Session session, Path workflow) {
        Session.Outcome outcome = session.run(
                "validate", workflow.toString(), "--data", session.path("data").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(document))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static Path document(String name) {
        return Session.checkout().resolve(name);
    }
}
