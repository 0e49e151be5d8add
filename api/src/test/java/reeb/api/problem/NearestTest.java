package reeb.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void boundsTheWorkOfLongNames() {
        assertThat(Nearest.distance("a".repeat(1_000_000), "b".repeat(1_000_000)))
                .isEqualTo(100);
    }
}
