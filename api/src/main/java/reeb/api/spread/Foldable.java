package reeb.api.spread;

import java.util.Map;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Trainable;

/**
 * What a {@link Trainable} is if it learns from sums over blocks of rows, which can be found apart: sums, least and greatest values,
 * products of columns.
 *
 * <p>It learns in rounds. In each, {@link #part} is asked for every block, with what the rounds before have come to; {@link #join} puts
 * the parts together in one fixed shape, see {@link #join}; {@link #model} makes of the sum what the next round needs, or what has been
 * learned. That is, bit for bit, what {@link #train} learns from the same rows.
 *
 * <p>All that goes from one to the other are arrays by name, so that each may happen in another process.
 */
public interface Foldable extends Trainable {
    /**
     * Tells whether this part, with its parameters, learns from such rows in this way.
     *
     * @param rows their numbers, all dense
     * @return false where it must see all rows at once
     */
    boolean folds(Blocks rows);

    /**
     * Sums up a block.
     *
     * @param block rows of one block
     * @param state what the rounds before have come to; empty in the first
     * @param run this execution
     * @return arrays by name; not to be changed
     */
    Map<String, Points> part(Points block, Map<String, Points> state, Run run);

    /**
     * Joins two sums. Asked for blocks in order, 64 at a time, and then for the sums of these in order: the sum of blocks 0 to 64 is
     * {@code join(join(...join(p0, p1)..., p63), p64)} where the last one is joined alone.
     *
     * @param sum of rows
     * @param next of the rows that follow
     * @return of all of them
     */
    Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next);

    /**
     * Ends a round.
     *
     * @param rows how many there are
     * @param state what the rounds before have come to
     * @param sum of all rows
     * @param run this execution
     * @return what has been learned, or is needed to go on
     */
    Round model(Blocks rows, Map<String, Points> state, Map<String, Points> sum, Run run);

    /**
     * What a round has come to.
     *
     * @param state arrays by name
     * @param last whether they are what {@link #restore} makes a model of; else another round begins
     */
    record Round(Map<String, Points> state, boolean last) {
        /** Copies the map. */
        public Round {
            state = Map.copyOf(state);
        }
    }
}
