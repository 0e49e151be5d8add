package reeb.runtime.workflow;

import java.util.Optional;
import reeb.runtime.catalog.Kind;

/** What a step gives to those after it. */
public enum ResultKind {
    /** Rows of features with their columns and images. */
    DATA("data"),
    /** A Mapper graph. */
    GRAPH("a graph"),
    /** Places of a graph's nodes. */
    POSITIONS("positions"),
    /** What an evaluator measured. */
    FIGURES("figures"),
    /** Files in the run folder, which no step takes. */
    FILES("files");

    private final String words;

    ResultKind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }

    /** Tells what a step with a part of this kind gives; empty where such a part is no step. */
    public static Optional<ResultKind> given(Kind kind) {
        return switch (kind) {
            case SOURCE, TRANSFORM, LENS, CLUSTERER -> Optional.of(DATA);
            case GRAPH_BUILDER, GRAPH_TRANSFORM -> Optional.of(GRAPH);
            case LAYOUT -> Optional.of(POSITIONS);
            case EVALUATOR, GRAPH_EVALUATOR -> Optional.of(FIGURES);
            case EXPORTER, VISUALIZER, REPORTER, PRESENTER -> Optional.of(FILES);
            case METRIC, NEIGHBOR_SEARCH, COVER -> Optional.empty();
        };
    }
}
