package reeb.plugins.exports;

import java.util.stream.Collectors;
import reeb.api.graph.Network;

/** Says in words how a graph was made and which rows it lost. */
final class Description {
    private Description() {}

    static String of(Network network) {
        String facts = network.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
        return (facts.isEmpty() ? "" : facts + ". ") + network.graph().ledger().summary();
    }
}
