package reeb.runtime.workflow;

import java.util.List;
import reeb.runtime.parameters.Problem;

/** Looks for the files that steps read, so that a workflow with other mistakes is told of those that are missing too. */
public interface FileCheck {
    /**
     * Finds what is wrong with the files of steps.
     *
     * @param steps as far as they could be made of what was written; nothing is known of what they take from one another
     * @param written where the steps stand
     * @return all mistakes; none where a part fails over it
     */
    List<Problem> mistakes(List<Step> steps, WrittenSteps written);

    /** Looks for none. */
    static FileCheck none() {
        return (_, _) -> List.of();
    }
}
