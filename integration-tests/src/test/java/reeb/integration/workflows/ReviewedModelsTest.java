package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.ReviewLines;
import reeb.integration.Session;
import tools.jackson.databind.ObjectMapper;

/** Models of runs that somebody has reviewed. */
final class ReviewedModelsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PENGUINS = Path.of(Session.sample("data/penguins.csv"));
    private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void run() {
        session = new Session(folder);
        session.done(
                "run",
                Session.sample("penguins-mapper.json"),
                "--out",
                session.path("run").toString(),
                "--progress",
                "none");
    }

    private Session.Outcome exported(String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "model",
                    "export",
                    session.path("run").toString(),
                    "-o",
                    session.path("model.reeb").toString(),
                    "--overwrite"
                },
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return session.done(all);
    }

    /** The groups of all rows that are in a node. */
    private TreeSet<String> groups() {
        return session.done("predict", session.path("model.reeb").toString(), PENGUINS.toString(), "--json")
                .out()
                .lines()
                .map(line -> JSON.readTree(line).get("group").asString())
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes the review of groups that are species, or two of these together. */
    private void reviewed(String grouping, List<Integer> groupOfSpecies, String... edits) throws IOException {
        int[] codes = Files.readAllLines(PENGUINS).stream()
                .skip(1)
                .mapToInt(line -> groupOfSpecies.get(species(line)))
                .toArray();
        int groups = 1 + groupOfSpecies.stream().mapToInt(code -> code).max().orElseThrow();
        Files.writeString(
                session.path("run/edits.jsonl"),
                ReviewLines.of(ReviewLines.base(grouping, groups, codes)) + ReviewLines.of(edits));
    }

    private static int species(String line) {
        for (int species = 0; species < SPECIES.size(); species++) {
            if (line.contains(SPECIES.get(species))) {
                return species;
            }
        }
        throw new AssertionError("a penguin of no species: " + line);
    }

    @Test
    void componentsThatWereNamedGiveTheModelTheirNames() throws IOException {
        reviewed(
                "graph component",
                List.of(0, 0, 1),
                "{'op':'name','group':'0','name':'small ones'}",
                "{'op':'name','group':'1','name':'large ones'}");

        assertThat(exported().out()).contains("groups: the review in", "edits.jsonl");
        assertThat(groups()).contains("small ones", "large ones");
        exported("--groups", "species");
        assertThat(groups()).containsExactlyInAnyOrderElementsOf(SPECIES);
    }

    @Test
    void groupsOfAColumnThatWereMergedAreOneInTheModel() throws IOException {
        reviewed(
                "species",
                List.of(0, 1, 2),
                "{'op':'merge','groups':['0','1'],'into':'0'}",
                "{'op':'name','group':'0','name':'brush-tailed'}",
                "{'op':'name','group':'2','name':'long-tailed'}");

        exported();
        assertThat(groups()).containsExactly("brush-tailed", "long-tailed");
    }

    @Test
    void aReviewOfSomethingElseIsNotHeededAndThatIsSaid() throws IOException {
        reviewed("other component", List.of(0, 1, 2), "{'op':'name','group':'0','name':'nobody'}");

        assertThat(exported().err()).contains("is a review of 'other component'", "'graph'");
        assertThat(groups()).doesNotContain("nobody");
    }

    @Test
    void aDamagedJournalIsRefusedWithItsLine() throws IOException {
        reviewed("species", List.of(0, 1, 2), "{'op':'fly'}");

        Session.Outcome outcome =
                session.run("model", "export", session.path("run").toString(), "-o", "model.reeb");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("edits.jsonl:2");
    }
}
