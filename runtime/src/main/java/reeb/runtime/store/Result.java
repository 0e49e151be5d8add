package reeb.runtime.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.toolkit.text.Counts;

/** What a step gave, as far as it is the step's own: a transform's points without the columns they came with. */
public sealed interface Result {
    /** What is wrong where the code of a plugin gives a null. */
    String NOTHING = "it gave nothing where a result was due";

    /** So many names of columns are shown. */
    int MOST_NAMES = 8;

    /** Rows as a source gives them, or those that a step has chosen of them. */
    record Loaded(Dataset data) implements Result {
        public Loaded {
            Objects.requireNonNull(data, NOTHING);
        }
    }

    /**
     * New features, lens values, or positions.
     *
     * @param points the values
     * @param names of their columns; none where they have no names
     */
    record Matrix(Points points, List<String> names) implements Result {
        public Matrix {
            Objects.requireNonNull(points, NOTHING);
            names = List.copyOf(names);
        }

        /** Values of columns without names. */
        public Matrix(Points points) {
            this(points, List.of());
        }
    }

    /** What a part has learned from rows, as arrays by name. */
    record Learned(Map<String, Points> state) implements Result {
        public Learned {
            state = Map.copyOf(state);
        }
    }

    /** Clusters of rows. */
    record Clusters(Labels labels) implements Result {
        public Clusters {
            Objects.requireNonNull(labels, NOTHING);
        }
    }

    /** Columns of rows whose features stay as they are. */
    record Columns(Table table) implements Result {
        public Columns {
            Objects.requireNonNull(table, NOTHING);
        }
    }

    /** Nearest rows, shared by the steps that ask for them. */
    record Neighbors(NeighborGraph graph) implements Result {
        public Neighbors {
            Objects.requireNonNull(graph, NOTHING);
        }
    }

    /**
     * What an evaluator measured.
     *
     * @param table the figures
     * @param section what it tells people, where it does: the figures are its table
     */
    record Figures(Table table, Optional<Section> section) implements Result {
        public Figures {
            Objects.requireNonNull(table, NOTHING);
        }

        /** Figures without words. */
        public Figures(Table table) {
            this(table, Optional.empty());
        }

        /** What is told, with the figures in it. */
        public Figures(Section section) {
            this(section.table(), Optional.of(section));
        }
    }

    /** A graph. */
    record Graph(MapperGraph graph) implements Result {
        public Graph {
            Objects.requireNonNull(graph, NOTHING);
        }
    }

    /** What is told to people; empty but for summaries. */
    default Optional<Section> section() {
        return Optional.empty();
    }

    /**
     * Says which features and which other columns rows have, where some have names.
     *
     * @param lists the column whose lists the features are, where they are such
     */
    default Optional<String> columns(Optional<String> lists) {
        if (!(this instanceof Loaded loaded)) {
            return Optional.empty();
        }
        List<String> features = loaded.data().features();
        Set<String> named = Set.copyOf(features);
        List<String> labels = loaded.data().table().names().stream()
                .filter(name -> !named.contains(name))
                .toList();
        if (features.isEmpty() && labels.isEmpty() && lists.isEmpty()) {
            return Optional.empty();
        }
        int count = loaded.data().points().columns();
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d %s%s%s",
                count,
                count == 1 ? "feature" : "features",
                features.isEmpty()
                        ? lists.map(name -> ": the lists of '" + name + "'").orElse("")
                        : ": " + shown(features),
                labels.isEmpty() ? "" : "; labels: " + shown(labels)));
    }

    private static String shown(List<String> names) {
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? some + " and " + (names.size() - MOST_NAMES) + " more" : some;
    }

    /** Sums the result up in a few words. */
    default String summary() {
        return switch (this) {
            case Loaded loaded ->
                Counts.of(loaded.data().points().rows(), "row") + " x "
                        + Counts.of(loaded.data().points().columns(), "feature");
            case Matrix matrix ->
                String.format(
                        Locale.ROOT,
                        "%,d x %,d values",
                        matrix.points().rows(),
                        matrix.points().columns());
            case Learned learned -> Counts.of(learned.state().size(), "array") + " of a model";
            case Clusters clusters ->
                Counts.of(clusters.labels().clusters(), "cluster") + " of "
                        + Counts.of(clusters.labels().size(), "row");
            case Columns columns -> "columns " + shown(columns.table().names());
            case Neighbors neighbors -> neighbors.graph().toString();
            case Figures figures ->
                figures.section()
                        .map(section -> "section '" + section.title() + "'")
                        .orElseGet(() -> Counts.of(figures.table().columns().size(), "figure"));
            case Graph graph ->
                Counts.of(graph.graph().nodes().size(), "node") + ", "
                        + Counts.of(graph.graph().edges(), "edge");
        };
    }
}
