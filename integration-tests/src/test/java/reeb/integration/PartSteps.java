package reeb.integration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;

/** Every part that is installed and takes rows, as the members of a step, with single quotes. */
final class PartSteps {
    /** Parameters without defaults. */
    private static final Map<String, String> SETTINGS = Map.of(
            "dbscan", ", 'eps': 1",
            "single-linkage", ", 'threshold': 1",
            "balls", ", 'radius': 1",
            "linkage", ", 'threshold': 1",
            "k-means", ", 'clusters': 3",
            "minkowski", ", 'p': 3",
            "trustworthiness", ", 'against': 'coordinate'",
            "continuity", ", 'against': 'coordinate'",
            "neighbourhood-preservation", ", 'against': 'coordinate'",
            "mapper", ", 'lens': 'coordinate', 'clusterer': {'use': 'dbscan', 'eps': 1}");

    private PartSteps() {}

    /** Parts that are steps, and metrics, searches and covers within parts that use them. */
    static List<String> all() {
        try (Catalog catalog = Catalog.open(List.of())) {
            return catalog.parts().stream().flatMap(PartSteps::of).toList();
        }
    }

    /** Parts that are steps themselves. */
    static List<String> steps() {
        return all().stream()
                .filter(step -> !step.contains("{'use'") || step.startsWith("'use': 'mapper'"))
                .toList();
    }

    private static Stream<String> of(PartType type) {
        String part = "'use': '" + type.name() + "'" + SETTINGS.getOrDefault(type.name(), "");
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
            case SOURCE, LAYOUT, EXPORTER, VISUALIZER, REPORTER -> Stream.of();
        };
    }
}
