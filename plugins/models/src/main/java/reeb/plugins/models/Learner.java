package reeb.plugins.models;

import reeb.api.Run;
import reeb.api.data.Points;

/** Learns from some rows and tells the classes of others. */
interface Learner {
    /**
     * Learns and tells.
     *
     * @param lesson rows whose classes are known
     * @param fresh m other rows
     * @param run this execution
     * @return for each of the m rows the probability of each class
     */
    double[][] probabilities(Lesson lesson, Points fresh, Run run);
}
