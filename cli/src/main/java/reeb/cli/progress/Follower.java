package reeb.cli.progress;

import reeb.api.data.Points;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** Follows a run beside the one who shows it, and may stop it. */
public interface Follower {
    /** Follows nothing. */
    Follower NONE = new Follower() {
        @Override
        public void begins(Workflow workflow, Cancellation cancellation) {}

        @Override
        public Listener listener() {
            return Listener.SILENT;
        }
    };

    /**
     * The steps are about to be done.
     *
     * @param cancellation stops the run
     */
    void begins(Workflow workflow, Cancellation cancellation);

    /** What hears how it goes. */
    Listener listener();

    /** Joins what this hears to another. */
    default Listener beside(Listener first) {
        Listener second = listener();
        return new Listener() {
            @Override
            public void began(Step step) {
                first.began(step);
                second.began(step);
            }

            @Override
            public void advanced(Step step, String task, long done, long total) {
                first.advanced(step, task, done, total);
                second.advanced(step, task, done, total);
            }

            @Override
            public boolean watches(Step step) {
                return second.watches(step);
            }

            @Override
            public void shown(Step step, Points places) {
                second.shown(step, places);
            }

            @Override
            public void ended(StepRecord record) {
                first.ended(record);
                second.ended(record);
            }

            @Override
            public void warned(String step, String message) {
                first.warned(step, message);
                second.warned(step, message);
            }
        };
    }
}
