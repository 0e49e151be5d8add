package reeb.runtime.spread;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeb.api.data.Points;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;

/** Joins the sums of blocks in the shape that {@link Foldable#join} tells of, in whatever order they come. */
final class OrderedJoin {
    private final Foldable foldable;
    private final int blocks;
    private final Map<Integer, Map<String, Points>> early = new HashMap<>();
    private int next;
    private @Nullable Map<String, Points> group;
    private @Nullable Map<String, Points> total;

    OrderedJoin(Foldable foldable, int blocks) {
        this.foldable = foldable;
        this.blocks = blocks;
    }

    /** Takes the sum of a block; one that comes before others waits for them. */
    void take(int block, Map<String, Points> sum) {
        early.put(block, sum);
        while (early.containsKey(next)) {
            group = joined(group, early.remove(next));
            next++;
            if (next % Blocks.GROUP == 0 || next == blocks) {
                total = joined(total, group);
                group = null;
            }
        }
    }

    private Map<String, Points> joined(@Nullable Map<String, Points> sum, @Nullable Map<String, Points> following) {
        if (following == null) {
            throw new IllegalStateException("the sum of block " + next + " is missing");
        }
        return sum == null ? following : foldable.join(sum, following);
    }

    /** Gives the sum of all blocks. */
    Map<String, Points> total() {
        if (next < blocks || total == null) {
            throw new IllegalStateException("there are sums of " + next + " blocks of " + blocks);
        }
        return total;
    }
}
