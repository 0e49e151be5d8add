package reeb.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static final List<String> KNOWN = List.of("single-linkage", "dbscan", "hdbscan", "k-means");

    @Test
    void guessesByInsertionDeletionReplacementAndSwap() {
        assertThat(Nearest.hint("dbscn", KNOWN, "parts")).isEqualTo("; did you mean 'dbscan'?");
        assertThat(Nearest.hint("DBSCAN", KNOWN, "parts")).isEqualTo("; did you mean 'dbscan' or 'hdbscan'?");
        assertThat(Nearest.hint("kmaens", KNOWN, "parts")).isEqualTo("; did you mean 'k-means'?");
        assertThat(Nearest.hint("single_linkage", KNOWN, "parts")).isEqualTo("; did you mean 'single-linkage'?");
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
    }

    @Test
    void listsWhatIsKnownWhereNothingIsNear() {
        assertThat(Nearest.hint("umap", List.of("pca", "tsne"), "lenses")).isEqualTo("; known lenses are pca, tsne");
        assertThat(Nearest.hint("x", List.of(), "lenses")).isEqualTo("; there are no lenses");
    }

    @Test
    void listsTenColumnsAtMostWhereNoneIsNear() {
        List<String> known = IntStream.rangeClosed(1, 13)
                .mapToObj(i -> "number " + (char) ('a' + i))
                .toList();
        assertThat(Nearest.noColumn("x", known))
                .isEqualTo("there is no column 'x'; known columns are number b, number c, number d, number e, number f,"
                        + " number g, number h, number i, number j, number k and 3 more");
        assertThat(Nearest.noColumn("nummber n", known))
                .startsWith("there is no column 'nummber n'; did you mean 'number n' or ");
        assertThat(Nearest.noColumn("x", List.of())).isEqualTo("there is no column 'x'; there are no columns");
    }

    @Test
    void boundsTheWorkOfLongNames() {
        assertThat(Nearest.distance("a".repeat(1_000_000), "b".repeat(1_000_000)))
                .isEqualTo(100);
    }
}
