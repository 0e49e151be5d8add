package reeb.api.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;

final class SceneTest {
    private static final Dataset THREE = Dataset.of(Points.of(3, 2, new double[] {1, 2, 3, 4, 5, 6}));

    private static View view(Dataset data) {
        return new View(data, "n", Map.of());
    }

    private static Network network(Dataset data) {
        int rows = data.points().rows();
        MapperGraph graph = MapperGraph.of(
                List.of(new Node(Rows.first(rows), 0, 0)),
                new int[0],
                data.points(),
                Ledger.of(Collections.nCopies(rows, Ledger.Fate.KEPT)));
        return new Network(graph, data, "n", Map.of());
    }

    private static Scene scene(Map<String, View> views, Map<String, Network> networks) {
        return new Scene("n", new LinkedHashMap<>(views), new LinkedHashMap<>(networks), List.of());
    }

    private static Dataset with(String column, double... values) {
        return THREE.with(new Table(List.of(new Column.Numbers(column, values))));
    }

    @Test
    void keepsTheOrderOfAllAndNothingElseThatIsPutInLater() {
        SequencedMap<String, View> views = new LinkedHashMap<>();
        for (String name : List.of("z", "a", "m")) {
            views.put(name, view(THREE));
        }
        Evaluation evaluation = new Evaluation("e", Table.empty());
        Scene scene = new Scene("n", views, new LinkedHashMap<>(Map.of("g", network(THREE))), List.of(evaluation));
        views.remove("a");
        assertThat(scene.views().keySet()).containsExactly("z", "a", "m");
        assertThat(scene.networks().keySet()).containsExactly("g");
        assertThat(scene.evaluations()).containsExactly(evaluation);
        assertThatThrownBy(() -> scene.views().remove("z")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void showsRowsAloneOrGraphsAlone() {
        assertThat(scene(Map.of("v", view(THREE)), Map.of()).rows()).isEqualTo(THREE);
        assertThat(scene(Map.of(), Map.of("g", network(THREE))).rows()).isEqualTo(THREE);
    }

    @Test
    void refusesToShowNothing() {
        assertThatThrownBy(() -> scene(Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows or graphs");
    }

    @Test
    void refusesRowsThatAreNotTheSame() {
        Dataset two = THREE.pick(Rows.first(2));
        Dataset others = THREE.numbered(Rows.of(0, 1, 5));
        assertThat(Scene.sameRows(THREE, two)).isFalse();
        assertThat(Scene.sameRows(THREE, others)).isFalse();
        assertThat(Scene.sameRows(others, THREE.numbered(Rows.of(0, 1, 5)))).isTrue();
        for (Dataset other : List.of(two, others)) {
            assertThatThrownBy(() -> scene(Map.of("v", view(THREE)), Map.of("g", network(other))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the same rows");
            assertThatThrownBy(() -> scene(Map.of("v", view(THREE), "w", view(other)), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the same rows");
        }
    }

    @Test
    void knowsOfTheRowsWhatAnyOfItKnows() {
        Images images = new Images(Points.of(3, 1, new byte[] {1, 2, 3}), 1, 1, 1);
        Dataset pictures = new Dataset(THREE.points(), Table.empty(), Optional.of(images));
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("map", view(with("size", 1, 2, 3).named(List.of("x", "y"))));
        views.put("again", view(with("size", 4, 5, 6)));
        views.put("groups", view(with("groups", 7, 8, 9)));
        Dataset rows = new Scene("n", views, new LinkedHashMap<>(Map.of("g", network(pictures))), List.of()).rows();
        assertThat(rows.table().names()).containsExactly("size", "groups");
        assertThat(rows.column("colour", "size").text(0)).isEqualTo("1");
        assertThat(rows.images()).contains(images);
        assertThat(rows.features()).containsExactly("x", "y");
    }
}
