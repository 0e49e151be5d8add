package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.names;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.api.Progress;
import reeb.api.Writer;

final class CatalogTest {
    @Named("sum")
    @About("Adds differences.")
    public record Sum() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return 0;
        }
    }

    @Named("Bad Name")
    @About("Is named badly.")
    public record BadName() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return 0;
        }
    }

    @Named("hidden")
    @About("Is not public.")
    record Hidden() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return 0;
        }
    }

    private record Given(String name, List<Class<? extends Part>> parts) implements Plugin {}

    @Test
    void listsAndFindsTheParts() {
        try (Catalog catalog = Catalog.of(List.of(new Given("sums", List.of(Sum.class))))) {
            var plugin = new InstalledPlugin("sums", "unversioned", "built in", "", List.of("sum"));
            assertThat(catalog.parts())
                    .containsExactly(new PartType("sum", Kind.METRIC, Sum.class, "Adds differences.", plugin));
            assertThat(catalog.find("sum")).contains(catalog.parts().getFirst());
            assertThat(catalog.find("su")).isEmpty();
            assertThat(catalog.plugins()).containsExactly(plugin);
            assertThat(catalog.problems()).isEmpty();
        }
    }

    @Test
    void keepsTheFirstOfTwoPartsWithOneName() {
        Plugin first = new Given("first", List.of(Sum.class));
        Plugin second = new Given("second", List.of(Sum.class));
        try (Catalog catalog = Catalog.of(List.of(first, second))) {
            assertThat(catalog.find("sum").orElseThrow().plugin().name()).isEqualTo("first");
            assertThat(lines(catalog))
                    .singleElement()
                    .asString()
                    .endsWith("part 'sum' is already offered by the built-in plugin 'first'");
        }
    }

    @Test
    void refusesAPartThatIsNotInProperFormAndKeepsTheOthers() {
        Plugin plugin = new Given("mixed", List.of(BadName.class, Hidden.class, Sum.class, Metric.class));
        try (Catalog catalog = Catalog.of(List.of(plugin))) {
            assertThat(names(catalog)).containsExactly("sum");
            assertThat(catalog.problems().stream().map(Problem::reason))
                    .containsExactly(
                            "part reeb.runtime.catalog.CatalogTest$BadName must have a name of lower-case words joined by"
                                    + " dashes but is named 'Bad Name'",
                            "part reeb.runtime.catalog.CatalogTest$Hidden must be public",
                            "part reeb.api.Metric must be a record");
        }
    }

    @Test
    void survivesAPluginThatThrows() {
        Plugin thrower = new Plugin() {
            @Override
            public String name() {
                throw new IllegalStateException("no name\ntoday");
            }

            @Override
            public List<Class<? extends Part>> parts() {
                return List.of();
            }
        };
        try (Catalog catalog = Catalog.of(List.of(thrower, new Given("sums", List.of(Sum.class))))) {
            assertThat(names(catalog)).containsExactly("sum");
            assertThat(lines(catalog))
                    .singleElement()
                    .asString()
                    .endsWith("failed with IllegalStateException: no name today");
        }
    }

    @Test
    void opensWithoutAnyPluginFolder(@TempDir Path folder) {
        try (Catalog catalog = Catalog.open(List.of(folder, folder.resolve("absent")))) {
            assertThat(catalog.problems()).isEmpty();
        }
    }

    @Test
    void knowsEveryKindOfPart() {
        assertThat(Kind.values()).extracting(Kind::type).containsExactlyInAnyOrderElementsOf(kinds());
        assertThat(Kind.of(Sum.class)).containsExactly(Kind.METRIC);
        assertThat(Kind.of(Progress.class)).isEmpty();
        assertThat(Kind.GRAPH_BUILDER.word()).isEqualTo("graph builder");
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Part>> kinds() {
        return Stream.of((Class<? extends Part>[]) Part.class.getPermittedSubclasses())
                .flatMap(kind -> kind == Writer.class
                        ? Stream.of((Class<? extends Part>[]) Writer.class.getPermittedSubclasses())
                        : Stream.of(kind))
                .toList();
    }
}
