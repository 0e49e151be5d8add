package reeb.integration.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Rows worked on block by block, here or by others, give byte for byte what all rows at once do. */
final class OnBlocksTest {
    /** Patches that a clusterer with chance in it labels, too small ones among them, and warnings. */
    private static final String LABELLED = """
            {"name": "Labelled", "seed": 5, "steps": [
              {"name": "rows", "use": "clusters", "rows": 3000, "columns": 4, "clusters": 5, "apart": 6},
              {"name": "lens", "use": "pca", "of": "rows", "components": 2},
              {"name": "means", "use": "mapper", "of": "rows", "lens": "lens",
               "cover": {"use": "cubes", "resolution": 6, "overlap": 0.3}, "smallPatches": "skip",
               "clusterer": {"use": "k-means", "clusters": 3}},
              {"name": "density", "use": "mapper", "of": "rows", "lens": "lens", "noise": "nearest",
               "cover": {"use": "cubes", "resolution": 9, "overlap": 0.4}, "smallPatches": "node"},
              {"name": "first", "use": "members-csv", "of": "means"},
              {"name": "second", "use": "members-csv", "of": "density"},
              {"name": "gephi", "use": "gexf", "of": "density"}]}
            """;

    private static final String DRAWN = """
            {"name": "Drawn", "seed": 3, "steps": [
              {"name": "rows", "use": "clusters", "rows": 140000, "columns": 6, "clusters": 9, "apart": 9},
              {"name": "standard", "use": "standardize", "of": "rows"},
              {"name": "unit", "use": "scale", "of": "standard", "per": "column"},
              {"name": "lens", "use": "pca", "of": "unit", "components": 2},
              {"name": "whitened", "use": "pca", "of": "unit", "components": 2, "whiten": true},
              {"name": "again", "use": "pca", "of": "standard", "components": 2, "fit": "lens"},
              {"name": "graph", "use": "mapper", "of": "unit", "lens": "lens",
               "cover": {"use": "cubes", "resolution": 12, "overlap": 0.2},
               "clusterer": {"use": "dbscan", "eps": 0.05, "minPoints": 5}},
              {"name": "length", "use": "norm", "of": "unit"},
              {"name": "lengths", "use": "points-npy", "of": "length"},
              {"name": "gephi", "use": "gexf", "of": "graph", "members": true},
              {"name": "members", "use": "members-csv", "of": "graph"},
              {"name": "places", "use": "points-npy", "of": "whitened"},
              {"name": "others", "use": "points-npy", "of": "again"},
              {"name": "scaled", "use": "points-npy", "of": "unit"}]}
            """;

    /** Rows that parts treat one by one: a picture, what a map has learned from a few, names of features. */
    private static final String ONE_BY_ONE = """
            {"name": "One by one", "seed": 4, "steps": [
              {"name": "rows", "use": "clusters", "rows": 5000, "columns": 4, "clusters": 5, "apart": 6},
              {"name": "few", "use": "sample", "of": "rows", "rows": 300},
              {"name": "map", "use": "umap", "of": "few", "neighbors": 8, "epochs": 40},
              {"name": "placed", "use": "umap", "of": "rows", "neighbors": 8, "epochs": 40, "fit": "map"},
              {"name": "line", "use": "t-sne", "of": "few", "perplexity": 8, "iterations": 60},
              {"name": "beside", "use": "t-sne", "of": "rows", "perplexity": 8, "iterations": 60, "fit": "line"},
              {"name": "length", "use": "norm", "of": "rows"},
              {"name": "both", "use": "side-by-side", "of": "rows",
               "lenses": [{"use": "coordinate", "columns": [1]}, {"use": "entropy"}]},
              {"name": "first", "use": "points-npy", "of": "placed"},
              {"name": "second", "use": "points-npy", "of": "beside"},
              {"name": "third", "use": "points-npy", "of": "length"},
              {"name": "fourth", "use": "points-npy", "of": "both"}]}
            """;

    private static final String PICTURES = """
            {"name": "Pictures", "seed": 4, "steps": [
              {"name": "digits", "use": "mnist", "part": "test"},
              {"name": "upright", "use": "deskew", "of": "digits"},
              {"name": "strokes", "use": "hog", "of": "upright", "cell": [7]},
              {"name": "raw", "use": "hog", "of": "digits", "cell": [7]},
              {"name": "first", "use": "points-npy", "of": "upright"},
              {"name": "second", "use": "points-npy", "of": "strokes"},
              {"name": "third", "use": "points-npy", "of": "raw"}]}
            """;

    /** What a network makes of pictures: others open its file, and cut the pictures into other batches. */
    private static final String NETWORK = """
            {"name": "Network", "steps": [
              {"name": "all", "use": "cifar-10", "part": "test"},
              {"name": "pictures", "use": "sample", "of": "all", "rows": 2500},
              {"name": "features", "use": "onnx", "of": "pictures", "dataset": "cifar-10", "model": "resnet32.onnx",
               "output": "features", "mean": [0.485, 0.456, 0.406], "deviation": [0.229, 0.224, 0.225]},
              {"name": "file", "use": "points-npy", "of": "features"}]}
            """;

    /** What tells of the run itself: its times, its memory. */
    private static final List<String> OF_THE_RUN = List.of("run.json", "report.html");

    @TempDir
    private Path folder;

    @Test
    void drawnRowsGiveTheSameFiles() throws IOException {
        Session session = new Session(folder);
        session.write("drawn.json", DRAWN);

        assertSameFiles(session, session.path("drawn.json").toString(), "blocks");
    }

    @Test
    void othersGiveTheSameFiles() throws IOException {
        Session session = new Session(folder);
        session.write("labelled.json", LABELLED);

        assertSameFiles(session, session.path("labelled.json").toString(), "loopback:3");
    }

    @Test
    void othersTreatRowsOneByOne() throws IOException {
        Session session = new Session(folder);
        session.write("one.json", ONE_BY_ONE);

        assertSameFiles(session, session.path("one.json").toString(), "loopback:3");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void othersTreatPictures() throws IOException {
        Session session = new Session(folder);
        session.write("pictures.json", PICTURES);

        assertSameFiles(session, session.path("pictures.json").toString(), "loopback:2");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void othersDescribePicturesByANetwork() throws IOException {
        Session session = new Session(folder);
        session.write("network.json", NETWORK);

        assertSameFiles(session, session.path("network.json").toString(), "loopback:2");
    }

    @Test
    void othersThatDifferAreRefused() {
        assertRefused(LABELLED);
    }

    /** So they are asked to treat rows, and not this process. */
    @Test
    void othersThatDifferDoNotTreatRows() {
        assertRefused("""
                {"name": "Lengths", "steps": [
                  {"name": "rows", "use": "clusters", "rows": 3000, "columns": 4, "clusters": 5},
                  {"name": "length", "use": "norm", "of": "rows"},
                  {"name": "file", "use": "points-npy", "of": "length"}]}
                """);
    }

    private void assertRefused(String workflow) {
        Session session = new Session(folder);
        session.write("refused.json", workflow);
        Session.Outcome outcome = session.run(
                "run",
                session.path("refused.json").toString(),
                "--no-cache",
                "--out",
                session.path("out").toString(),
                "--on",
                "loopback:2",
                "--spark",
                Loopback.THEIRS + "=build 1 without fused multiply-add instructions");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("worker has build 1 without fused multiply-add", "would not be the same");
    }

    @Test
    void aSettingForNoClusterIsRefused() {
        Session.Outcome outcome = new Session(folder)
                .run("run", Session.sample("iris-mapper.json"), "--spark", "spark.executor.memory=2g");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--spark", "--on spark://HOST:PORT");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void digitsGiveTheSameFiles() throws IOException {
        assertSameFiles(new Session(folder), Session.sample("mnist-mapper.json"), "blocks");
    }

    @Test
    void refusesAnotherPlaceToWork() {
        Session.Outcome outcome = new Session(folder).run("run", Session.sample("iris-mapper.json"), "--on", "clouds");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--on clouds: ", "--on blocks");
    }

    private static void assertSameFiles(Session session, String workflow, String where) throws IOException {
        Path whole = session.path("whole");
        Path blocks = session.path("blocks");
        Session.Outcome first = session.run("run", workflow, "--no-cache", "--out", whole.toString());
        Session.Outcome second =
                session.run("run", workflow, "--no-cache", "--on", where, "--threads", "3", "--out", blocks.toString());

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(second.code()).as(second.err()).isZero();
        List<String> names = names(whole);
        assertThat(names).hasSizeGreaterThan(OF_THE_RUN.size());
        assertThat(names(blocks)).isEqualTo(names);
        for (String name : names) {
            if (!OF_THE_RUN.contains(name)) {
                assertThat(Files.mismatch(whole.resolve(name), blocks.resolve(name)))
                        .as(name)
                        .isEqualTo(-1);
            }
        }
    }

    private static List<String> names(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
