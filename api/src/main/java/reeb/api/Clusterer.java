package reeb.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Selection;
import reeb.api.problem.InputException;
import reeb.api.problem.WrongResultException;

/** Groups rows. */
public non-sealed interface Clusterer extends Part {
    /**
     * Labels each row with its cluster.
     *
     * @param points n x d features, n may be 0
     * @param run this execution
     * @return n labels; clusters count from 0 without gaps, {@link Labels#NOISE} marks rows in none
     * @throws InputException where the points do not fit this clusterer
     */
    Labels cluster(Points points, Run run);

    /**
     * Labels a selection of rows with {@link #cluster(Points, Run)}, apart from all others and under the selection's random streams.
     *
     * @param points n x d features
     * @param selection of these rows
     * @param run this execution, within which that of the selection is
     * @return a label for each row of the selection
     * @throws InputException where the rows do not fit this clusterer, with the name of the selection
     * @throws IllegalStateException where the clusterer fails or gives more or fewer labels, with the name of the selection
     */
    default Labels cluster(Points points, Selection selection, Run run) {
        Rows rows = selection.rows();
        String place = "clusterer: " + selection.name() + " of " + rows.size() + " rows";
        Labels labels;
        try {
            labels = WrongResultException.due(cluster(points.select(rows), run.in(selection.name())), this);
        } catch (CancellationException | WrongResultException told) {
            throw told;
        } catch (InputException problem) {
            throw new InputException(place + ": " + problem.getMessage(), problem);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(place + " failed: " + failure, failure);
        }
        if (labels.size() != rows.size()) {
            throw new WrongResultException(
                    this, "it gave labels of " + labels.size() + " rows where it took " + rows.size());
        }
        return labels;
    }

    /**
     * Learns from whole data what groups of any part of them depend on, as {@link Metric#fitted} does.
     *
     * <p>A graph builder calls {@link #fitted(Points, List, Run)} instead, which calls this unless a clusterer has to know
     * more.
     *
     * @param points n x d features
     * @param run this execution
     * @return the clusterer for selections of these rows; this itself where it needs to know nothing
     * @throws InputException where the data do not fit this clusterer
     */
    default Clusterer fitted(Points points, Run run) {
        return this;
    }

    /**
     * Learns from whole data, and from which of their rows will be clustered together, such as how densely rows lie there.
     *
     * <p>A graph builder calls this once, with all rows and all patches of its cover, before it clusters the first patch.
     *
     * @param points n x d features
     * @param selections the rows that will be clustered together
     * @param run this execution
     * @return the clusterer for these selections; what {@link #fitted(Points, Run)} gives where they do not matter
     * @throws InputException where the data do not fit this clusterer
     */
    default Clusterer fitted(Points points, List<Rows> selections, Run run) {
        return fitted(points, run);
    }

    /**
     * Tells how to make less noise, for a warning of rows that were lost: which parameters would do it, and with which values.
     *
     * <p>A graph builder asks the fitted clusterer, after it has clustered.
     *
     * @param points n x d features
     * @param selections the rows that were clustered together
     * @param run this execution
     * @return one or two sentences; empty for a clusterer that makes no noise, or knows no better
     */
    default Optional<String> lessNoise(Points points, List<Rows> selections, Run run) {
        return Optional.empty();
    }

    /**
     * Tells how many rows this clusterer needs to find a cluster.
     *
     * @return the least number of rows, at least 1
     */
    default int minimumRows() {
        return 1;
    }
}
