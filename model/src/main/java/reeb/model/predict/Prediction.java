package reeb.model.predict;

import java.util.List;
import reeb.model.known.Vote;

/**
 * What a model says of a row.
 *
 * @param node where it belongs, from 0; -1 where the known rows nearest to it are in no node
 * @param name of the node; empty where there is none
 * @param group the name of its group; empty where there is none
 * @param confidence the share of the votes for the group, from above 0 to 1; not-a-number where there is none
 * @param distance to the nearest known row, in the features
 * @param outlier what share of the known rows lies nearer to the others than this row does, from 0 to 1
 * @param nodes all nodes that were named, largest share first
 * @param lens values; empty where the model gives none
 * @param nearest the numbers of the known rows nearest to it in their source, nearest first
 * @param distances to these
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record Prediction(
        int node,
        String name,
        String group,
        double confidence,
        double distance,
        double outlier,
        List<Vote.Share> nodes,
        double[] lens,
        int[] nearest,
        double[] distances) {
    public Prediction {
        nodes = List.copyOf(nodes);
    }
}
