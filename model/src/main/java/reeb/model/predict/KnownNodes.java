package reeb.model.predict;

import java.util.ArrayList;
import java.util.List;
import reeb.model.bundle.ModelFile;
import reeb.model.bundle.ModelNames;
import reeb.runtime.json.Json;

/**
 * The nodes that a model can name.
 *
 * @param names of the nodes
 * @param of the group of each node
 * @param sizes how many known rows each node has
 * @param groups names of the groups
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record KnownNodes(List<String> names, int[] of, int[] sizes, List<String> groups) {
    public KnownNodes {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
    }

    static KnownNodes read(ModelFile file) {
        if (!(file.json(ModelNames.NODES) instanceof Json.Members members)
                || !(members.member("nodes").orElse(null) instanceof Json.Array nodes)
                || !(members.member("groups").orElse(null) instanceof Json.Array groups)) {
            throw file.record().damaged("does not tell its nodes and groups");
        }
        List<String> groupNames = new ArrayList<>();
        for (Json group : groups.elements()) {
            if (!(group instanceof Json.Text text)) {
                throw file.record().damaged("has a group without a name");
            }
            groupNames.add(text.value());
        }
        List<String> names = new ArrayList<>();
        int[] of = new int[nodes.elements().size()];
        int[] sizes = new int[of.length];
        for (int node = 0; node < of.length; node++) {
            if (!(nodes.elements().get(node) instanceof Json.Members one)) {
                throw file.record().damaged("has a node that is no object");
            }
            names.add(file.record().text(one, "name"));
            sizes[node] = (int) Math.min(Integer.MAX_VALUE, file.record().whole(one, "size"));
            long group = file.record().whole(one, "group");
            if (group >= groupNames.size()) {
                throw file.record().damaged("has a node in a group that is not there");
            }
            of[node] = (int) group;
        }
        return new KnownNodes(names, of, sizes, groupNames);
    }
}
