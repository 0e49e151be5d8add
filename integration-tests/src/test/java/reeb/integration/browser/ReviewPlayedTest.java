package reeb.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Exploring;
import reeb.integration.Session;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.Tab;
import reeb.plugins.explorer.browser.review.Reviewed;
import reeb.testkit.Needs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person reviews the clusters of {@code mnist-purity.json}, and takes the groups along: through a reload, a replay, and clusters
 * of another radius. {@code -Dreeb.review.sample=70000} plays it on all digits, with the sample's own radius.
 */
@Tag("browser")
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ReviewPlayedTest {
    private static final int ALL = 70_000;
    private static final int SAMPLE = Integer.getInteger("reeb.review.sample", 2000);

    /** Radii of clusters on the map: fewer digits lie farther from each other. */
    private static final String EPS = SAMPLE == ALL ? "0.25" : "0.45";

    private static final String OTHER_EPS = SAMPLE == ALL ? "0.2" : "0.3";

    /** Names of ten, a merge, a split in two, and a move. */
    private static final int EDITS = 13;

    private static final int MOVED = 20;

    private static final Chromium CHROMIUM = new Chromium();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        CHROMIUM.start();
    }

    @AfterAll
    static void end() throws IOException {
        CHROMIUM.end();
    }

    @Test
    void namesSurviveReloadReplayAndOtherClusters() throws IOException, InterruptedException {
        Needs.realData();
        Session session = new Session(folder);
        run(session, Session.sample("mnist-purity.json"), "run", "clusters.eps=" + EPS);
        Map<String, Integer> edited;
        try (Exploring exploring = Exploring.start(session, session.path("run").toString())) {
            edited = played(exploring);
        }
        List<String> lines = Files.readAllLines(session.path("run/edits.jsonl"));
        assertThat(lines).as("a base, edits, and as many undone and done again").hasSize(1 + 3 * EDITS);

        String taken = session.write("groups.json", withGroups(session.path("run/edits.jsonl")))
                .toString();
        run(session, taken, "first", "clusters.eps=" + EPS);
        run(session, taken, "second", "clusters.eps=" + EPS, "--no-cache");
        assertThat(Session.results(session.path("second"))).isEqualTo(Session.results(session.path("first")));
        assertThat(groups(session.path("first/rows.csv"))).isEqualTo(withRows(edited));
        assertThat(inNodes(session.path("first/gephi.gexf")))
                .contains("kind 0", "kind 1", "kind 2", "kind 3")
                .isSubsetOf(edited.keySet());
        assertThat(inModel(session, "first")).contains("kind 0", "kind 1", "kind 2", "kind 3");

        run(session, Session.sample("mnist-purity.json"), "run", "clusters.eps=" + OTHER_EPS, "--overwrite");
        Map<String, Integer> later;
        try (Exploring exploring = Exploring.start(session, session.path("run").toString())) {
            later = opened(exploring);
        }
        assertThat(later).as("other clusters").isNotEqualTo(edited);
        assertThat(later.keySet()).as("by their old names").contains("kind 0", "kind 1", "kind 2", "kind 3");
        run(session, taken, "other", "clusters.eps=" + OTHER_EPS);
        assertThat(groups(session.path("other/rows.csv")))
                .as("the page and the step agree")
                .isEqualTo(withRows(later));
        assertThat(inNodes(session.path("other/gephi.gexf"))).contains("kind 0", "kind 1", "kind 2", "kind 3");
    }

    /** The groups of a model that is made of a run. */
    private static List<String> inModel(Session session, String run) throws IOException {
        Path model = session.path(run + ".reeb");
        Session.Outcome outcome = session.run(
                "model", "export", session.path(run).toString(), "--graph", "whole", "-o", model.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        try (ZipFile file = new ZipFile(model.toFile());
                InputStream nodes = file.getInputStream(file.getEntry("nodes.json"))) {
            return JsonMapper.shared()
                    .readTree(nodes)
                    .get("groups")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    private static void run(Session session, String workflow, String out, String set, String... more) {
        Session.Outcome outcome = session.run(Stream.concat(
                        Stream.of(
                                "run",
                                workflow,
                                "--out",
                                session.path(out).toString(),
                                "--set",
                                SAMPLE == ALL ? set : "digits.sample=" + SAMPLE,
                                "--set",
                                set),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /** The sample, whose clusters are then as the journal has them, in the graph and in a table. */
    private static String withGroups(Path journal) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode workflow =
                (ObjectNode) mapper.readTree(Files.readString(Path.of(Session.sample("mnist-purity.json"))));
        ArrayNode steps = (ArrayNode) workflow.get("steps");
        int clusters = IntStream.range(0, steps.size())
                .filter(step -> steps.get(step).get("name").asString().equals("clusters"))
                .findFirst()
                .orElseThrow();
        steps.insertObject(clusters + 1)
                .put("name", "groups")
                .put("use", "edited-groups")
                .put("of", "clusters")
                .put("file", journal.toString());
        steps.addObject().put("name", "rows").put("use", "points-csv").put("of", "groups");
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).get("name").asString().equals("whole")) {
                ((ObjectNode) steps.get(step)).put("of", "groups");
            }
        }
        return mapper.writeValueAsString(workflow);
    }

    private static Reviewed review(Tab tab, Exploring exploring) {
        Reviewed review =
                Reviewed.open(tab.visit(exploring.address().toString()).shown());
        review.page().find(".review-head label:has-text('Groups') select").selectOption("clusters");
        return review;
    }

    private static void leave(Tab tab) {
        tab.close();
        assertThat(tab.problems()).as("what the page complained of").isEmpty();
        assertThat(tab.requests()).as("what it asked of others than the server").isEmpty();
    }

    private static Tab tab() {
        return CHROMIUM.tab(options -> options.setViewportSize(1300, 800), "");
    }

    /** Opens the review and gives the rows of each group by its name. */
    private static Map<String, Integer> opened(Exploring exploring) {
        Tab tab = tab();
        Reviewed review = review(tab, exploring);
        review.name("kind 0").waitFor();
        Map<String, Integer> groups = named(review);
        leave(tab);
        return groups;
    }

    /** Edits, undoes all, does all again, and loads the page anew; gives the rows of each group by its name. */
    private static Map<String, Integer> played(Exploring exploring) throws IOException {
        Tab tab = tab();
        Reviewed review = review(tab, exploring);
        Shown page = review.page();
        Map<String, Integer> before = named(review);
        assertThat(before).as("clusters to name").hasSizeGreaterThanOrEqualTo(10);
        edit(review, before);
        Map<String, Integer> edited = named(review);
        assertThat(edited).hasSize(before.size()).isNotEqualTo(before);
        review.focus();
        IntStream.range(0, EDITS).forEach(_ -> page.press("Control+z"));
        review.edits(0).says("Saved in edits.jsonl");
        assertThat(named(review)).isEqualTo(before);
        IntStream.range(0, EDITS).forEach(_ -> page.press("Control+Shift+z"));
        review.edits(EDITS).says("Saved in edits.jsonl");
        assertThat(named(review)).isEqualTo(edited);
        page.page().reload();
        page.shown();
        review.edits(EDITS);
        assertThat(named(review)).isEqualTo(edited);
        leave(tab);
        return edited;
    }

    /** Names the ten largest groups, merges the second into the first, splits the third in two, and moves 20 rows of the fourth. */
    private static void edit(Reviewed review, Map<String, Integer> groups) throws IOException {
        Shown page = review.page();
        List<String> largest = groups.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(10)
                .map(Map.Entry::getKey)
                .toList();
        for (int place = 0; place < largest.size(); place++) {
            review.rename(largest.get(place), "kind " + place);
        }
        review.edits(10)
                .look("kind 9")
                .choose("Group to merge into", "kind 1 ")
                .button("Merge")
                .click();
        review.edits(11)
                .look("kind 2")
                .choose("How to split", "2 parts")
                .button("Split")
                .click();
        review.edits(12).look("kind 3");
        page.focus().press("]").says(".selected h2", "rows");
        String numbers = new String(
                page.saved(
                        ".txt",
                        () -> page.find(".selected .chip").getByText("Numbers").click()),
                StandardCharsets.UTF_8);
        page.ask(numbers.lines().limit(MOVED).map(row -> "row = " + row).collect(Collectors.joining(" or ")))
                .chosen(MOVED + " rows");
        page.says(".group-detail h3", "kind 3");
        review.choose("Group to move rows to", "kind 0").button("Move here").click();
        review.edits(EDITS).says("Saved in edits.jsonl");
    }

    private static Map<String, Integer> named(Reviewed review) {
        List<String> names = review.names();
        List<String> sizes = review.sizes();
        Map<String, Integer> groups = new TreeMap<>();
        for (int place = 0; place < names.size(); place++) {
            groups.put(names.get(place), Integer.valueOf(sizes.get(place).replace(",", "")));
        }
        return groups;
    }

    private static Map<String, Integer> withRows(Map<String, Integer> groups) {
        Map<String, Integer> some = new HashMap<>(groups);
        some.values().removeIf(rows -> rows == 0);
        return some;
    }

    /** Counts the rows of each group in a table. */
    private static Map<String, Integer> groups(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        int column = List.of(lines.getFirst().split(",")).indexOf("group");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .filter(group -> !group.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
    }

    /** Lists what nodes say of the group of most of their rows. */
    private static List<String> inNodes(Path gexf) throws IOException {
        String text = Files.readString(gexf);
        String id = Pattern.compile("<attribute id=\"([^\"]+)\" title=\"group mode\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("<attvalue for=\"" + Pattern.quote(id) + "\" value=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
