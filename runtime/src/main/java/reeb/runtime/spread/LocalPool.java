package reeb.runtime.spread;

import reeb.api.Progress;
import reeb.api.Run;
import reeb.runtime.catalog.Catalog;

/** Does tasks in this process, one after the other, each with all threads. */
final class LocalPool implements TaskPool {
    private final BlockWork work;

    LocalPool(Catalog catalog) {
        this.work = new BlockWork(catalog);
    }

    @Override
    public void work(Job job, Outcomes outcomes, Progress progress, Run run) {
        for (int number = 0; number < job.tasks().size(); number++) {
            outcomes.take(number, work.done(job.tasks().get(number), job.data(), job.inputs(), run));
        }
    }

    @Override
    public int others() {
        return 0;
    }
}
