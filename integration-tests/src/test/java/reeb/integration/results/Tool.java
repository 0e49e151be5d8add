package reeb.integration.results;

import java.util.stream.Stream;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;

/** The settings that {@link Convention} documents for each tool. */
enum Tool {
    KEPLER("kepler", Convention.KEPLER, Noise.DROP, SmallPatches.SKIP),
    GIOTTO_UNIFORM("giotto-uniform", Convention.GIOTTO_UNIFORM, Noise.GROUP, SmallPatches.CLUSTER),
    GIOTTO_BALANCED("giotto-balanced", Convention.GIOTTO_BALANCED, Noise.GROUP, SmallPatches.CLUSTER),
    TDAMAPPER_STANDARD("tdamapper-standard", Convention.TDAMAPPER_STANDARD, Noise.DROP, SmallPatches.CLUSTER),
    TDAMAPPER_PROXIMITY("tdamapper-proximity", Convention.TDAMAPPER_PROXIMITY, Noise.DROP, SmallPatches.CLUSTER),
    // Balls have no intervals, so that no test asks for the convention of the next two.
    TDAMAPPER_BALL("tdamapper-ball", Convention.TDAMAPPER_PROXIMITY, Noise.DROP, SmallPatches.CLUSTER),
    TDAMAPPER_KNN("tdamapper-knn", Convention.TDAMAPPER_PROXIMITY, Noise.DROP, SmallPatches.CLUSTER),
    R_MAPPER_1D("TDAmapper", Convention.R_MAPPER_1D, Noise.DROP, SmallPatches.CLUSTER),
    GUDHI("gudhi", Convention.GUDHI, Noise.DROP, SmallPatches.NODE),
    RENOM_1("renom1", Convention.RENOM, Noise.DROP, SmallPatches.CLUSTER),
    RENOM_2("renom2.0", Convention.RENOM, Noise.DROP, SmallPatches.CLUSTER);

    private final String name;
    private final Convention convention;
    private final Noise noise;
    private final SmallPatches smallPatches;

    Tool(String name, Convention convention, Noise noise, SmallPatches smallPatches) {
        this.name = name;
        this.convention = convention;
        this.noise = noise;
        this.smallPatches = smallPatches;
    }

    /** Finds the tool by its name in the files, which may be followed by a remark. */
    static Tool of(String name) {
        return Stream.of(values())
                .filter(tool -> tool.name.equals(name.split(" ")[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tool is called " + name));
    }

    Convention convention() {
        return convention;
    }

    Noise noise() {
        return noise;
    }

    SmallPatches smallPatches() {
        return smallPatches;
    }

    /** ReNom 2 clusters columns scaled to [0, 1] and drops nodes that are equal to an earlier one. */
    boolean scalesColumns() {
        return this == RENOM_2;
    }

    Duplicates duplicates() {
        return this == RENOM_2 ? Duplicates.DROP : Duplicates.KEEP;
    }
}
