package reeb.api;

import java.nio.file.Path;
import java.util.List;
import reeb.api.problem.InputException;

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
                GraphTransform,
                Layout,
                Evaluator,
                GraphEvaluator,
                Writer {
    /**
     * Lists the files this part reads, so that the engine can hash them: their contents are part of the cache key. The
     * engine asks sources, transforms and graph transforms, and hands them the files again; other parts read none.
     *
     * @param places where files and data sets lie
     * @return files or folders that exist; empty for a part that reads none
     * @throws InputException where one is missing, telling what was looked for and where; or where its size or its first
     *     bytes, which is all that is read of it here, show that it can't be what this part reads
     */
    default List<Path> inputs(Places places) {
        return List.of();
    }
}
