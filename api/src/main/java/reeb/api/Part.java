package reeb.api;

/**
 * One exchangeable piece of a workflow: an immutable value whose record components are its parameters.
 *
 * <p>The kinds are a closed set, their implementations are open. A part is a {@code record} with a {@link Named} and an
 * {@link About} annotation; equal parts on equal data with an equal seed give equal bytes, so the record is also the key
 * under which results are cached. A part keeps no state, and is called from several threads at once.
 */
public sealed interface Part
        permits Source,
                Transform,
                Lens,
                Metric,
                NeighborSearch,
                Cover,
                Clusterer,
                GraphBuilder,
                Layout,
                Evaluator,
                GraphEvaluator,
                Writer {}
