package reeb.runtime.workflow;

import reeb.api.Run;
import reeb.api.data.Points;

/** What the run of a workflow's step knows beside what parts see: the points that other steps of the same run give. */
public interface StepPoints {
    /**
     * Gives the points of a step: rows of data, or places of nodes.
     *
     * @param step one that the running step names, and so one that is done
     */
    Points points(String step);

    /** Gives the points of a step in the run that a part is called with. */
    static Points of(String step, Run run) {
        if (run instanceof StepPoints results) {
            return results.points(step);
        }
        throw new IllegalStateException(
                "the result of step " + step + " is known in a run of its workflow alone, not in a "
                        + run.getClass().getName());
    }
}
