package reeb.runtime.workflow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.runtime.catalog.Kind;

/**
 * What steps take of others.
 *
 * @param needed of these a step takes one at least; where it names none, the latest of the first of them that there is
 * @param besides what it may take with them
 * @param several whether it may take the results of more than one step
 */
record Taken(List<ResultKind> needed, List<ResultKind> besides, boolean several) {
    Taken {
        needed = List.copyOf(needed);
        besides = List.copyOf(besides);
    }

    /** Tells what steps with a part of a kind take. */
    static Taken by(Kind kind) {
        return switch (kind) {
            case SOURCE, METRIC, NEIGHBOR_SEARCH, COVER -> new Taken(List.of(), List.of(), false);
            case TRANSFORM, LENS, CLUSTERER, GRAPH_BUILDER, EVALUATOR, VISUALIZER -> one(ResultKind.DATA);
            case GRAPH_TRANSFORM, LAYOUT, EXPORTER, GRAPH_EVALUATOR -> one(ResultKind.GRAPH);
            case REPORTER -> new Taken(List.of(ResultKind.FIGURES), List.of(), true);
            case PRESENTER -> new Taken(List.of(ResultKind.GRAPH, ResultKind.DATA), List.of(ResultKind.FIGURES), true);
        };
    }

    /** The result of one step. */
    static Taken one(ResultKind kind) {
        return new Taken(List.of(kind), List.of(), false);
    }

    boolean nothing() {
        return needed.isEmpty();
    }

    boolean includes(ResultKind kind) {
        return needed.contains(kind) || besides.contains(kind);
    }

    /** Names what is needed, such as {@code a graph or data}. */
    String neededInWords() {
        return inWords(needed);
    }

    /** Names all that may be taken, such as {@code a graph, data or figures}. */
    String inWords() {
        return inWords(Stream.concat(needed.stream(), besides.stream()).toList());
    }

    private static String inWords(List<ResultKind> kinds) {
        String others =
                kinds.stream().limit(kinds.size() - 1).map(ResultKind::toString).collect(Collectors.joining(", "));
        return others + (others.isEmpty() ? "" : " or ") + kinds.getLast();
    }
}
