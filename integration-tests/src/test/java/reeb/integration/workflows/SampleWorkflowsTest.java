package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import reeb.integration.Session;

/** Every sample workflow runs and leaves what it promises. */
final class SampleWorkflowsTest {
    @TempDir
    private Path folder;

    @Test
    void digitsGiveFilesForGephiAndAPicture() throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome = session.run("run", Session.sample("digits-mapper.json"), "--out", run.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("rows (").contains("are in some node");
        assertThat(names(run))
                .contains(
                        "gephi.gexf",
                        "exchange.graphml",
                        "members.csv",
                        "figure.png",
                        "figure.svg",
                        "page.html",
                        "run.json");
        assertThat(elements(run.resolve("gephi.gexf"), "node")).isGreaterThan(50);
        assertThat(elements(run.resolve("exchange.graphml"), "node")).isGreaterThan(50);
        assertIsAPicture(run.resolve("figure.png"));
        assertThat(Files.readString(run.resolve("report.html")))
                .contains("<h2>Pictures</h2>", "<td class=\"number\">1,191</td>", "data:image/png;base64,")
                .doesNotContain("data:image/svg");
    }

    @Test
    void irisGivesItsThreeSpecies() throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome = session.run("run", Session.sample("iris-mapper.json"), "--out", run.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(Files.readString(run.resolve("members.csv"))).contains("setosa", "versicolor", "virginica");
        assertThat(Files.readString(run.resolve("figure.svg"))).contains("setosa");
        assertThat(Files.readString(run.resolve("page.html"))).contains("setosa");
        assertThat(Files.readString(run.resolve("report.html"))).contains("href=\"page.html\"");
        assertIsAPicture(run.resolve("figure.png"));
    }

    @Test
    void overwritingARunLeavesNoneOfItsFiles() {
        Session session = new Session(folder);
        String run = session.path("run").toString();
        session.run("run", Session.sample("digits-mapper.json"), "--set", "digits.count=200", "--out", run);
        assertThat(names(session.path("run"))).contains("exchange.graphml");

        Session.Outcome outcome = session.run("run", Session.sample("iris-mapper.json"), "--out", run, "--overwrite");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(names(session.path("run")))
                .containsExactlyInAnyOrder(
                        "figure.png",
                        "figure.svg",
                        "gephi.gexf",
                        "members.csv",
                        "nodes.json",
                        "page.html",
                        "report.html",
                        "run.json");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void mnistRunsOnItsTestDigits() throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome = session.run(
                "run", Session.sample("mnist-mapper.json"), "--set", "digits.part=test", "--out", run.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("10,000 rows x 784 features").contains("lost as noise");
        assertThat(outcome.err()).contains("More than half of the rows are in no node");
        assertThat(elements(run.resolve("gephi.gexf"), "node")).isGreaterThan(100);
        assertIsAPicture(run.resolve("figure.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist-sg-t-sne.json", "mnist-t-sne.json", "mnist-umap.json"})
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void embeddingsOfTestDigitsKeepThemApart(String sample) throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome =
                session.run("run", Session.sample(sample), "--set", "digits.part=test", "--out", run.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        String accuracy = outcome.out().replaceFirst("(?s).*leave-one-out accuracy at 10 ([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(accuracy)).isGreaterThan(0.93);
        assertThat(names(run)).contains("figures.csv", "curve.svg", "picture.png", "page.html");
        assertIsAPicture(run.resolve("picture.png"));
    }

    @ParameterizedTest
    @CsvSource({"mnist-purity.json,digits,dense,0.9", "fashion-purity.json,clothes,certain,0.7"})
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void nodesHoldRowsOfOneKindAndDoubtfulRowsMayBeLeftOut(String sample, String source, String without, double least)
            throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome =
                session.run("run", Session.sample(sample), "--set", source + ".sample=1500", "--out", run.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(purity("whole", outcome.out())).isGreaterThan(least);
        assertThat(purity(without, outcome.out())).isGreaterThan(least);
        assertThat(outcome.out()).contains("outside the cover");
        assertThat(Files.readString(run.resolve("page.html"))).contains("\"" + without + "\"");
        assertIsAPicture(run.resolve("figure.png"));
    }

    private static double purity(String graph, String out) {
        return Double.parseDouble(
                out.replaceFirst("(?s).*purity-of-" + graph + " .*?\\n +node purity ([0-9.]+).*", "$1"));
    }

    @ParameterizedTest
    @CsvSource({"mnist-grid.json,digits", "fashion-grid.json,clothes"})
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void picturesMoveToTheCellsOfAGrid(String sample, String source) throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome =
                session.run("run", Session.sample(sample), "--set", source + ".sample=300", "--out", run.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("300 rows x 784 features", "total cost");
        assertIsAPicture(run.resolve("pictures.png"));
        assertIsAPicture(run.resolve("arrows.png"));
        assertThat(ImageIO.read(run.resolve("picture.png").toFile()).getWidth()).isEqualTo(1400);
        assertThat(Files.readString(run.resolve("page.html"))).contains("\"cells\"");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void aNetworkTellsPicturesApartBetterThanTheirPixels() throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome = session.run(
                "run", Session.sample("cifar-map.json"), "--set", "pictures.sample=1000", "--out", run.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<Double> accuracies = Pattern.compile("leave-one-out accuracy at 10 ([0-9.]+)")
                .matcher(outcome.out())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(accuracies.getFirst()).isGreaterThan(0.75);
        assertThat(accuracies.getLast()).isBetween(0.15, 0.45);
        assertThat(names(run))
                .contains(
                        "figures.csv",
                        "accuracy.png",
                        "purity.png",
                        "gephi.gexf",
                        "pixel-figure.png",
                        "dots.png",
                        "page.html");
        assertIsAPicture(run.resolve("picture.png"));
        assertIsAPicture(run.resolve("figure.png"));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void aNetworkThatKnowsOtherPhotographsGroupsPictures() {
        Session session = new Session(folder);

        Session.Outcome outcome = session.run(
                "run",
                Session.sample("cifar-imagenet.json"),
                "--set",
                "pictures.sample=200",
                "--out",
                session.path("run").toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        String accuracy = outcome.out().replaceFirst("(?s).*leave-one-out accuracy at 10 ([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(accuracy)).isGreaterThan(0.4);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void theSweepTellsHowStableItsSettingsAre() throws Exception {
        Session session = new Session(folder);
        Path run = session.path("run");

        Session.Outcome outcome = session.run(
                "run", Session.sample("mnist-sweep.json"), "--set", "digits.sample=2000", "--out", run.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("2,000 rows x 784 features");
        assertThat(Files.readAllLines(run.resolve("figures.csv"))).hasSize(1 + 24);
        assertThat(Files.readString(run.resolve("surface.svg"))).contains("eps 4", "eps 6", "stability");
        assertIsAPicture(run.resolve("surface.png"));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void theComparisonOfEmbeddingsIsValid() {
        Session.Outcome outcome = new Session(folder).run("validate", Session.sample("fashion-embeddings.json"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void theStarterRunsAsItIs() {
        Session session = new Session(folder);
        String file = session.path("start.json").toString();

        assertThat(session.run("init", file).code()).isZero();
        Session.Outcome outcome = session.run(
                "run",
                file,
                "--set",
                "data.count=500",
                "--out",
                session.path("run").toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(names(session.path("run"))).contains("gephi.gexf", "figure.png");
    }

    private static List<String> names(Path run) {
        return Session.files(run).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static int elements(Path file, String name) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        return document.getElementsByTagName(name).getLength();
    }

    private static void assertIsAPicture(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        long colours = java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(100);
    }
}
