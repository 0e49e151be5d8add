package reeb.integration.kit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Part;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.Problem;
import reeb.runtime.parameters.StepParts;
import reeb.testkit.kinds.Contracts;
import reeb.testkit.kinds.Contracts.Verdict;

/** Parts that come with Reeb keep the contracts that authors of plugins get, as {@code reeb plugin check} tries them. */
final class BuiltInContractsTest {
    /** Parameters that must be given, that make a part take the data of its contract, or that let it end soon. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            entry("digits", "'count': 30"),
            entry("clusters", "'rows': 200"),
            entry("csv", "'file': 'rows.csv'"),
            entry("table", "'file': ['rows.csv']"),
            entry("sql", "'query': 'select * from t', 'files': [{'name': 't', 'file': 'rows.json'}]"),
            entry("arrow", "'file': ['rows.feather']"),
            entry("edge-list", "'file': 'edges.txt'"),
            entry("svmlight", "'file': 'rows.svm'"),
            entry("matrix-market", "'file': 'rows.mtx'"),
            entry("npy", "'file': 'rows.npy'"),
            entry("fvecs", "'file': 'rows.fvecs'"),
            entry("idx", "'images': 'rows.idx'"),
            entry("images", "'path': 'pictures'"),
            entry("sample", "'rows': 3"),
            entry("select", "'columns': ['feature 1']"),
            entry("neighbors", "'weights': 'shared', 'k': 3"),
            entry("log", "'plus': 100"),
            entry("one-hot", "'columns': ['label']"),
            entry("hog", "'cell': [1], 'block': 2"),
            entry("column", "'columns': ['day']"),
            entry("density", "'bandwidth': 1"),
            entry("neighbour-spread", "'map': 'coordinate', 'k': 1"),
            entry("model-score", "'target': 'label'"),
            entry("side-by-side", "'lenses': ['coordinate', 'norm']"),
            entry("lle", "'neighbors': 45"),
            entry("pacmap", "'iterations': 30"),
            entry("sg-t-sne", "'iterations': 60"),
            entry("t-sne", "'iterations': 60"),
            entry("umap", "'epochs': 20"),
            entry("single-linkage", "'threshold': 1"),
            entry("linkage", "'threshold': 1"),
            entry("balls", "'radius': 1"),
            entry("k-means", "'clusters': 3"),
            entry("minkowski", "'p': 3"),
            entry("trustworthiness", "'against': 'coordinate', 'k': 1"),
            entry("continuity", "'against': 'coordinate', 'k': 1"),
            entry("neighbourhood-preservation", "'against': 'coordinate'"),
            entry("mapper-sweep", "'lens': 'coordinate', 'eps': [1]"),
            entry("mapper", "'lens': 'coordinate', 'clusterer': 'first-simple-gap'"),
            entry("mark", "'where': 'size > 0'"),
            entry("knn-accuracy", "'k': 5"),
            entry("ari", "'clusters': 'clusters', 'labels': 'label'"),
            entry("nmi", "'clusters': 'clusters', 'labels': 'label'"),
            entry("purity-curve", "'doubt': 'coordinate'"),
            entry("purity", "'clusters': 'clusters', 'labels': 'label'"),
            entry("assignment-arrows", "'from': 'pca'"),
            entry("barcode", "'birth': 'accuracy', 'death': 'k'"),
            entry("persistence-diagram", "'birth': 'accuracy', 'death': 'k'"),
            entry("stability-surface", "'figure': 'accuracy', 'down': 'k', 'across': 'k', 'each': 'k'"));

    /** Parts that read what other programs or people have made, or data sets of which there is no small one; each has tests of its own. */
    private static final Set<String> OF_GIVEN_FILES =
            Set.of("mnist", "fashion-mnist", "cifar-10", "onnx", "edited-groups", "edited-graph", "edited-components");

    /** Parts that take no rows, graphs or figures of the contracts: graphs of neighbours, distances, amounts, cells, edited places. */
    private static final Set<String> OF_OTHER_DATA = Set.of(
            "prune",
            "layers",
            "leiden",
            "graph-of-rows",
            "edges-text",
            "points-npz",
            "precomputed",
            "hellinger",
            "grid-figure",
            "given",
            "heatmap",
            "topology",
            "model-score");

    /** What a part has to keep that takes the data of its contract. */
    private static final Pattern CHIEF_RULE = Pattern.compile(".*AnyNumberOfThreads|isSymmetric|isExactWhereItSaysSo");

    /** Rules that do not hold for a part by what it is. */
    private static final Set<String> EXCEPTIONS = Set.of(
            "grid acceptsConstantPoints: each row has a cell of its own",
            "random acceptsConstantPoints: places are drawn, whatever the rows are",
            "one-cluster stopsWhenCancelled: there is nothing to stop",
            "assignment-arrows survivesOrRefusesWhatIsNoNumber: the lens that it is given refuses the rows");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Catalog catalog;

    @BeforeAll
    static void open() throws IOException {
        SmallFiles.writeTo(folder);
        catalog = Catalog.open(List.of());
    }

    @AfterAll
    static void close() {
        catalog.close();
    }

    static Stream<String> parts() {
        try (Catalog all = Catalog.open(List.of())) {
            return all.parts().stream().map(PartType::name).filter(name -> !OF_GIVEN_FILES.contains(name));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void keepsItsContract(String name) {
        List<Path> files = part(name).inputs(new DataPlaces(folder, List.of()));

        List<Contracts.Finding> findings = Contracts.check(() -> part(name), files);

        assertThat(findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.BROKEN)
                        .map(BuiltInContractsTest::said))
                .allMatch(said ->
                        EXCEPTIONS.stream().anyMatch(rule -> rule.startsWith(name + " " + said.split(":")[0] + ":")));
        assertThat(findings.stream()
                        .filter(finding -> CHIEF_RULE.matcher(finding.rule()).matches())
                        .anyMatch(finding -> finding.verdict() == Verdict.KEPT))
                .as("%s", findings.stream().map(BuiltInContractsTest::said).toList())
                .isNotEqualTo(OF_OTHER_DATA.contains(name));
    }

    @Test
    void whatIsSaidHereIsOfPartsThatAreThere() {
        assertThat(catalog.parts().stream().map(PartType::name))
                .containsAll(PARAMETERS.keySet())
                .containsAll(OF_GIVEN_FILES)
                .containsAll(OF_OTHER_DATA)
                .containsAll(EXCEPTIONS.stream().map(rule -> rule.split(" ")[0]).toList());
    }

    private static String said(Contracts.Finding finding) {
        return finding.rule() + ": " + finding.reason();
    }

    private static Part part(String name) {
        List<Problem> problems = new ArrayList<>();
        String parameters = PARAMETERS.getOrDefault(name, "").replace('\'', '"');
        Json.Members members = JsonReader.parse("{" + parameters + "}", name) instanceof Json.Members given
                ? given
                : new Json.Members(Place.START, Map.of(), Map.of());
        Part part = new PartBinder(catalog, StepParts.none(), problems)
                .part(catalog.find(name).orElseThrow(), members, "", Set.of())
                .orElseThrow(() -> new AssertionError(problems));
        assertThat(problems).isEmpty();
        return part;
    }
}
