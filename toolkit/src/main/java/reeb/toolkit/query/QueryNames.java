package reeb.toolkit.query;

import java.util.ArrayList;
import java.util.List;

/** The names that a query asks for, where nothing is known yet of what it is asked of. */
public final class QueryNames {
    private QueryNames() {}

    /**
     * Lists the names.
     *
     * @param query such as {@code age >= 18 and country = NL}
     * @return names of columns and of what is known of nodes, in their order, each once
     * @throws reeb.api.problem.InputException where something is wrong in the query, with the place
     */
    public static List<String> of(String query) {
        List<String> names = new ArrayList<>();
        Condition _ = QueryParser.parse(query, new Asked() {
            @Override
            public boolean knows(String name) {
                return true;
            }

            @Override
            public String unknown(String name) {
                throw new IllegalStateException("every name is known, also '" + name + "'");
            }

            @Override
            public Condition condition(Comparison comparison) {
                names.add(comparison.name().text());
                return (_, _) -> true;
            }
        });
        return names.stream().distinct().toList();
    }
}
