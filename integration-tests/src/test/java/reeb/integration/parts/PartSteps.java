package reeb.integration.parts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;

/** Every part that is installed and takes rows, as the members of a step, with single quotes. */
final class PartSteps {
    /** Parameters without defaults. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("single-linkage", ", 'threshold': 1"),
            Map.entry("balls", ", 'radius': 1"),
            Map.entry("density", ", 'bandwidth': 1"),
            Map.entry("column", ", 'columns': ['label']"),
            Map.entry("model-score", ", 'target': 'label'"),
            Map.entry("side-by-side", ", 'lenses': ['coordinate']"),
            Map.entry("neighbour-spread", ", 'map': 'coordinate', 'k': 1"),
            Map.entry("select", ", 'columns': ['feature 1']"),
            Map.entry("neighbors", ", 'weights': 'shared'"),
            Map.entry("sample", ", 'rows': 3"),
            Map.entry("mark", ", 'where': 'size > 0'"),
            Map.entry("purity-curve", ", 'doubt': 'coordinate'"),
            Map.entry("linkage", ", 'threshold': 1"),
            Map.entry("k-means", ", 'clusters': 3"),
            Map.entry("onnx", ", 'dataset': 'cifar-10', 'model': 'resnet32.onnx'"),
            Map.entry("minkowski", ", 'p': 3"),
            Map.entry("trustworthiness", ", 'against': 'coordinate'"),
            Map.entry("continuity", ", 'against': 'coordinate'"),
            Map.entry("neighbourhood-preservation", ", 'against': 'coordinate'"),
            Map.entry("mapper-sweep", ", 'lens': 'coordinate', 'eps': [1]"),
            Map.entry("mapper", ", 'lens': 'coordinate'"));

    private static final Set<String> READS_FILES = Set.of("edited-graph", "edited-groups", "edited-components");

    private PartSteps() {}

    /** Parts that are steps, and metrics, searches and covers within parts that use them. */
    static List<String> all() {
        try (Catalog catalog = Catalog.open(List.of())) {
            return catalog.parts().stream().flatMap(type -> of(type, "")).toList();
        }
    }

    /** Parts that are steps themselves. */
    static List<String> steps() {
        return all().stream()
                .filter(step -> !step.contains("{'use'") || step.startsWith("'use': 'mapper'"))
                .toList();
    }

    /** A workflow of a source, a graph where the part takes one, and the part. */
    static String workflow(String source, String part) {
        String before = part.startsWith("'of': 'graph'")
                ? "{'name': 'graph', 'use': 'mapper', 'of': 'data', 'lens': 'coordinate', 'clusterer': 'one-cluster'}, "
                : "";
        String step = before.isEmpty() ? "'of': 'data', " + part : part;
        String steps = "{'steps': [{'name': 'data', " + source + "}, " + before + "{'name': 'part', " + step + "}]}";
        return steps.replace('\'', '"');
    }

    /** A part, where it is a step and where it is within others, with more parameters in place of those it has without. */
    static Stream<String> of(PartType type, String more) {
        String settings = SETTINGS.getOrDefault(type.name(), "");
        for (String one : more.split(", (?=')")) {
            settings = settings.replaceFirst(", " + one.replaceFirst(":.*", "") + ": [^,]*", "");
        }
        if (READS_FILES.contains(type.name())) {
            return Stream.of();
        }
        String part = "'use': '" + type.name() + "'" + settings + more;
        String nested = "{" + part + "}";
        return switch (type.kind()) {
            case TRANSFORM, LENS, CLUSTERER, GRAPH_BUILDER, EVALUATOR -> Stream.of(part);
            case METRIC ->
                Stream.of(
                        "'use': 'dbscan', 'eps': 0.5, 'metric': " + nested,
                        "'use': 'knn-distance', 'k': 1, 'metric': " + nested,
                        "'use': 'eccentricity', 'metric': " + nested);
            case NEIGHBOR_SEARCH -> Stream.of("'use': 'knn-distance', 'k': 1, 'search': " + nested);
            case COVER ->
                Stream.of("'use': 'mapper', 'lens': 'coordinate', 'clusterer': 'one-cluster', 'cover': " + nested);
            case GRAPH_TRANSFORM, GRAPH_EVALUATOR -> Stream.of("'of': 'graph', " + part);
            case SOURCE, LAYOUT, EXPORTER, VISUALIZER, REPORTER, PRESENTER -> Stream.of();
        };
    }
}
