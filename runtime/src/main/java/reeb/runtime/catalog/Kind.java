package reeb.runtime.catalog;

import java.util.Arrays;
import java.util.List;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Evaluator;
import reeb.api.Exporter;
import reeb.api.GraphBuilder;
import reeb.api.GraphEvaluator;
import reeb.api.GraphTransform;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Part;
import reeb.api.Presenter;
import reeb.api.Reporter;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.Visualizer;

/** The kinds of parts, in the order in which a workflow meets them. */
public enum Kind {
    /** Reads data. */
    SOURCE(Source.class, "source"),
    /** Changes the features of a data set. */
    TRANSFORM(Transform.class, "transform"),
    /** Gives rows their filter values. */
    LENS(Lens.class, "lens"),
    /** Measures distances. */
    METRIC(Metric.class, "metric"),
    /** Finds the nearest rows of each row. */
    NEIGHBOR_SEARCH(NeighborSearch.class, "search"),
    /** Covers filter values with overlapping patches. */
    COVER(Cover.class, "cover"),
    /** Groups rows. */
    CLUSTERER(Clusterer.class, "clusterer"),
    /** Builds a graph. */
    GRAPH_BUILDER(GraphBuilder.class, "graph builder"),
    /** Changes a graph. */
    GRAPH_TRANSFORM(GraphTransform.class, "graph transform"),
    /** Places the nodes of a graph. */
    LAYOUT(Layout.class, "layout"),
    /** Measures how good a result is. */
    EVALUATOR(Evaluator.class, "evaluator"),
    /** Measures a graph. */
    GRAPH_EVALUATOR(GraphEvaluator.class, "graph evaluator"),
    /** Writes a graph to files. */
    EXPORTER(Exporter.class, "exporter"),
    /** Writes rows to files. */
    VISUALIZER(Visualizer.class, "visualizer"),
    /** Writes figures to files. */
    REPORTER(Reporter.class, "reporter"),
    /** Writes several results to files as one. */
    PRESENTER(Presenter.class, "presenter");

    private final Class<? extends Part> type;
    private final String word;

    Kind(Class<? extends Part> type, String word) {
        this.type = type;
        this.word = word;
    }

    /**
     * Gives the interface that parts of this kind implement.
     *
     * @return a subtype of {@link Part}
     */
    public Class<? extends Part> type() {
        return type;
    }

    /**
     * Names the kind for people.
     *
     * @return singular and in lower case, such as {@code graph builder}
     */
    public String word() {
        return word;
    }

    /**
     * Finds the kinds of a class.
     *
     * @param type any class
     * @return none for what is no part, one for a proper part
     */
    static List<Kind> of(Class<?> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isAssignableFrom(type))
                .toList();
    }
}
