package reeb.cli.bench.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much the Java heap grew, by the peaks of its pools. */
public final class HeapPeak {
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final long before;

    /** Collects garbage and begins to watch. */
    public HeapPeak() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        this.before =
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    /** Gives the most bytes since, above those at the beginning. */
    public long added() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }
}
