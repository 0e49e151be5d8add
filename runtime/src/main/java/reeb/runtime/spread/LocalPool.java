package reeb.runtime.spread;

import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.runtime.catalog.Catalog;

/** Does tasks in this process, one after the other, each with all threads. */
final class LocalPool implements TaskPool {
    private final BlockWork work;

    LocalPool(Catalog catalog) {
        this.work = new BlockWork(catalog);
    }

    @Override
    public void work(Points rows, List<BlockTask> tasks, Outcomes outcomes, Progress progress, Run run) {
        for (int number = 0; number < tasks.size(); number++) {
            outcomes.take(number, work.done(tasks.get(number), rows, run));
        }
    }

    @Override
    public int others() {
        return 0;
    }
}
