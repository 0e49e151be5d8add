package reeb.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;

/** All there is to measure, in the order of measuring: those with goals first, so that their first calls are cold. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Lists all. */
    public static List<Benchmark> all(Catalog catalog) {
        List<Benchmark> all = new ArrayList<>();
        all.addAll(PartBenchmarks.features());
        all.addAll(NeighborBenchmarks.all());
        all.addAll(EmbedderBenchmarks.all());
        all.addAll(CommunityBenchmarks.all());
        all.addAll(PartBenchmarks.others());
        all.addAll(ClustererBenchmarks.all());
        all.addAll(GrowthBenchmarks.all());
        all.addAll(SweepBenchmarks.all());
        all.addAll(GridBenchmarks.all());
        all.addAll(FigureBenchmarks.all());
        all.addAll(KernelBenchmarks.all());
        all.addAll(MetricBenchmarks.all(catalog));
        all.addAll(ReaderBenchmarks.all());
        return all;
    }

    /**
     * Chooses by name.
     *
     * @param names what to keep; empty for all
     * @throws InputException where there is none of a name, with the nearest
     */
    public static List<Benchmark> named(Catalog catalog, List<String> names) {
        Map<String, Benchmark> known = new LinkedHashMap<>();
        all(catalog).forEach(benchmark -> known.put(benchmark.name(), benchmark));
        for (String name : names) {
            if (!known.containsKey(name)) {
                throw new InputException("there is no benchmark named '" + name + "'"
                        + Nearest.hint(name, known.keySet(), "benchmarks") + "; 'reeb bench --list' tells them all");
            }
        }
        return known.values().stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }

    /** Keeps those that a tool in Python can be measured beside. */
    public static List<Benchmark> withPythonPeers(List<Benchmark> benchmarks) {
        return benchmarks.stream()
                .filter(benchmark -> !PythonPeer.of(benchmark.name()).isEmpty())
                .toList();
    }
}
