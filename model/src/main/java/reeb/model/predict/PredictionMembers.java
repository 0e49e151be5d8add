package reeb.model.predict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import reeb.runtime.json.JsonWriter;

/** What is said of a row as an object of JSON, the same on the command line and from a server. */
public final class PredictionMembers {
    private PredictionMembers() {}

    /**
     * Gives the members; the confidence is null where there is no node.
     *
     * @param row its number in what was asked for
     * @param id what it is called there; empty where it has a number alone
     * @param neighbors how many of the nearest known rows are named
     */
    public static Map<String, Object> of(int row, String id, Prediction said, int neighbors) {
        List<Map<String, Object>> nodes = said.nodes().stream()
                .map(node -> JsonWriter.object("node", node.node(), "share", node.share()))
                .toList();
        Map<String, Object> members = JsonWriter.object("row", row);
        if (!id.isEmpty()) {
            members.put("id", id);
        }
        members.put("node", said.node());
        members.put("name", said.name());
        members.put("group", said.group());
        members.put("confidence", said.confidence());
        members.put("distance", said.distance());
        members.put("outlier", said.outlier());
        members.put("nodes", nodes);
        if (said.lens().length > 0) {
            members.put("lens", said.lens());
        }
        if (neighbors > 0) {
            int count = Math.min(neighbors, said.nearest().length);
            members.put("nearest", Arrays.copyOf(said.nearest(), count));
            members.put("distances", Arrays.copyOf(said.distances(), count));
        }
        return members;
    }
}
