package reeb.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.testkit.PartContract;

final class Cifar10Test implements PartContract {
    @Override
    public Part part() {
        return new Cifar10(Split.TEST, Optional.empty());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void readsTheFirstRealPictures() {
        Dataset data = FolderPlaces.ofData().load(new Cifar10(Split.TEST, Optional.of(1100)));
        assertThat(data.points().rows()).isEqualTo(1100);
        assertThat(data.points().columns()).isEqualTo(3072);
        assertThat(data.images().orElseThrow().channels()).isEqualTo(3);
        Column.Categories label =
                (Column.Categories) data.table().column("label").orElseThrow();
        assertThat(label.names())
                .containsExactly(
                        "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
        assertThat(label.text(999)).isEqualTo("airplane");
        assertThat(label.text(1000)).isEqualTo("automobile");
        assertThat(data.table().column("part").orElseThrow().text(0)).isEqualTo("test");
    }
}
