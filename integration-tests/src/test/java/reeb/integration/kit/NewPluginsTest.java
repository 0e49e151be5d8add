package reeb.integration.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.cli.plugin.NewPlugin;
import reeb.integration.Session;
import reeb.runtime.catalog.PluginJars;

/** A plugin that was just begun, of any kind, compiles, keeps its contract and runs. */
final class NewPluginsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    static List<String> kinds() {
        return NewPlugin.kinds();
    }

    private Session.Outcome init(String name, String kind, Path project) throws IOException {
        // Nothing is read of the repository until Maven does.
        Path repository =
                Files.createDirectories(folder.resolve("a & b/reeb/reeb-api")).resolve("../..");
        return session.run(
                "plugin",
                "init",
                name,
                "--kind",
                kind,
                "--dir",
                project.toString(),
                "--repository",
                repository.toString());
    }

    private static Path jar(Path project, String part) throws IOException {
        Path java = project.resolve("src/main/java/acme");
        Path jar = Files.createDirectories(project.resolve("target")).resolve("acme.jar");
        PluginJars.empty()
                .java("acme." + part, Files.readString(java.resolve(part + ".java")))
                .java("acme.AcmePlugin", Files.readString(java.resolve("AcmePlugin.java")))
                .entry(
                        "META-INF/services/reeb.api.Plugin",
                        Files.readAllBytes(project.resolve("src/main/resources/META-INF/services/reeb.api.Plugin")))
                .writeTo(jar);
        return jar;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void compilesKeepsItsContractAndRuns(String kind) throws IOException {
        Path project = folder.resolve("project");
        assertThat(init("acme/trial", kind, project).err()).isEmpty();
        Path jar = jar(project, "Trial");

        Session.Outcome check = session.run("plugin", "check", jar.toString());
        assertThat(check.out())
                .doesNotContain("not tried")
                .contains("acme/trial")
                .endsWith("acme.jar: all is well\n");
        assertThat(check.code()).isZero();

        session.done(
                "run",
                project.resolve("workflow.json").toString(),
                "--plugins",
                project.resolve("target").toString(),
                "--out",
                project.resolve("run").toString());
        assertThat(project.resolve("run/gephi.gexf")).isNotEmptyFile();
        assertThat(Files.readString(project.resolve("pom.xml")))
                .contains("a%20&amp;%20b/</url>")
                .doesNotContain("{{", "${");
        assertThat(Files.readString(project.resolve("README.md"))).doesNotContain("{{");
        assertThat(Files.readString(project.resolve("src/test/java/acme/TrialTest.java")))
                .contains("Contract {")
                .doesNotContain("{{", "PartContract");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Mean|lens|'Mean' cannot name a part",
                "acme/|lens|'acme/' cannot name a part",
                "a/b/c|lens|'a/b/c' cannot name a part",
                "acme/lens|lens|a class 'Lens' would take the name of one that it uses",
                "acme/string|lens|a class 'String' would take the name of one that it uses",
                "class/mean|lens|'class' cannot be a Java package",
                "reeb/mean|lens|the prefix 'reeb' belongs to Reeb",
                "acme/mean|lenz|did you mean 'lens'?",
            })
    void refusesNamesThatCannotBe(String name, String kind, String message) throws IOException {
        Session.Outcome outcome = init(name, kind, folder.resolve("project"));

        assertThat(outcome.err()).contains(message);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(folder.resolve("project")).doesNotExist();
    }

    @Test
    void overwritesNothingAndFillsAnEmptyFolder() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        assertThat(init("acme/mean", "lens", project).code()).isZero();
        Files.delete(project.resolve("pom.xml"));

        Session.Outcome again = init("acme/mean", "lens", project);

        assertThat(again.err()).contains("project: has 'README.md' in it, and nothing is overwritten");
        assertThat(again.code()).isEqualTo(2);
        assertThat(project.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void aCheckTellsEachFaultInALine() throws IOException {
        String imports = "package acme; import reeb.api.*; import reeb.api.data.*; ";
        String body = " implements Lens { public Points view(Dataset data, Run run) {"
                + " return Points.of(data.points().rows(), 1, new double[data.points().rows()]); } }";
        Path jar = folder.resolve("acme.jar");
        PluginJars.offering("acme.Bare", "acme.Mute", "acme.Odd", "acme.Typed", "acme.Uneven", "acme.Needs")
                .java("acme.Bare", imports + "@Named(\"acme/bare\") public record Bare()" + body)
                .java(
                        "acme.Mute",
                        imports + "@Named(\"acme/mute\") @About(\"Is.\") public record Mute(@Default(\"1\") int n)"
                                + body)
                .java(
                        "acme.Odd",
                        imports + "@Named(\"acme/odd\") @About(\"Is.\")"
                                + " public record Odd(@About(\"N.\") @Default(\"many\") int n)" + body)
                .java(
                        "acme.Typed",
                        imports + "@Named(\"acme/typed\") @About(\"Is.\")"
                                + " public record Typed(@About(\"N.\") @Default(\"1\") java.util.Date n)" + body)
                .java(
                        "acme.Uneven",
                        imports + "@Named(\"acme/uneven\") @About(\"Is.\") public record Uneven() implements Lens {"
                                + " public Points view(Dataset data, Run run) {"
                                + " int rows = run.parallelism() == 1 ? data.points().rows() : 1;"
                                + " return Points.of(rows, 1, new double[rows]); } }")
                .java(
                        "acme.Needs",
                        imports + "@Named(\"acme/needs\") @About(\"Is.\") public record Needs(@About(\"N.\") int n)"
                                + body)
                .writeTo(jar);

        Session.Outcome outcome = session.run("plugin", "check", jar.toString());

        assertThat(outcome.out().lines().filter(line -> line.startsWith("wrong: ")))
                .anyMatch(line -> line.endsWith("part acme.Bare lacks @About"))
                .anyMatch(line -> line.endsWith("acme/mute: the parameter 'n' lacks @About"))
                .anyMatch(line -> line.contains("its default for 'n' must be a whole number"))
                .anyMatch(line -> line.contains("java.util.Date, which no workflow can give"))
                .anyMatch(line -> line.contains(
                        "acme/uneven: LensContract: not 'gives the same bits for any number of threads'"));
        assertThat(outcome.out()).contains("acme/needs (lens): its contract is not tried, since 'n' must be given");
        assertThat(outcome.out() + outcome.err()).doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(2);

        Session.Outcome given = session.run("plugin", "check", jar.toString(), "--with", "acme/needs={\"n\": 3}");
        assertThat(given.out()).contains("acme/needs (lens): keeps ");
    }

    @Test
    void aJarThatIsNoneIsRefused() throws IOException {
        Path text = session.write("text.jar", "no jar".getBytes(StandardCharsets.UTF_8));

        Session.Outcome none =
                session.run("plugin", "check", folder.resolve("none.jar").toString());
        Session.Outcome broken = session.run("plugin", "check", text.toString());

        assertThat(none.err()).contains("none.jar: there is no such file; name the jar that your build has made");
        assertThat(broken.out()).contains("wrong: text.jar: is not a jar");
        assertThat(List.of(none.code(), broken.code())).containsOnly(2);
    }
}
