package reeb.runtime.spread;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.spread.Foldable;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.workflow.LoneStep;

/** Does tasks, one after the other: makes the parts that they name of their texts, and keeps them for the next block. */
public final class BlockWork {
    private final Catalog catalog;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    /** Knows the parts there are. */
    public BlockWork(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Sums a block up. */
    public Map<String, Points> sum(BlockTask task, Points block, Run run) {
        if (part(task) instanceof Foldable foldable) {
            return foldable.part(block, task.state(), run);
        }
        throw new IllegalArgumentException(task.part() + " sums nothing up");
    }

    /** Makes ready to treat blocks. */
    public Model model(BlockTask task, Run run) {
        if (part(task) instanceof Trainable learner) {
            return learner.restore(task.state()).prepared(run);
        }
        throw new IllegalArgumentException(task.part() + " learns nothing");
    }

    private Part part(BlockTask task) {
        return parts.computeIfAbsent(
                task.part(),
                text -> LoneStep.of(catalog, text, "step '" + task.step() + "'").part());
    }
}
