package reeb.cli.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reeb.runtime.json.JsonWriter;

/**
 * Writes the steps of a drafted workflow that show its graph.
 *
 * @param look at the data
 * @param steps where they are written
 * @param last the step whose rows the graph is made of
 */
record DraftFiles(DataLook look, StepTexts steps, String last) {
    /** More names than these are not written out. */
    private static final int MOST_NAMES = 40;

    private static final String GROUPS = "groups";
    private static final int CLUSTERS = 8;

    /** So many rows a group has at least, on average. */
    private static final int LEAST_ROWS = 5;

    /** Writes them: places, files of the graph, groups of rows, and a page. */
    void write() {
        files();
        page(groups());
    }

    private void files() {
        steps.comment("Places for the nodes, used by all files below.");
        steps.step(JsonWriter.object("name", "places", "use", "force", "of", "graph"));
        steps.comment("For Gephi, and a picture. "
                + look.colour().map(_ -> colourReason() + " ").orElse("")
                + "For another colour: \"colour\": \"NAME\" with any column, or \"size\"" + colours() + ".");
        file("gephi", "gexf");
        file("figure", "graph-figure");
    }

    /** Splits the rows, so that there is something to review where the graph is in one piece. */
    private boolean groups() {
        int clusters = Math.min(CLUSTERS, look.rows() / LEAST_ROWS);
        boolean taken = look.kept().names().contains(GROUPS)
                || look.features().stream().anyMatch(feature -> feature.name().equals(GROUPS));
        if (clusters < 2 || taken) {
            return false;
        }
        steps.because(
                "clusters",
                clusters,
                "Groups of rows to name, merge and split on the page, in its review (R); the graph may be in one piece.");
        steps.step(JsonWriter.object("name", GROUPS, "use", "k-means", "of", last, "clusters", clusters));
        return true;
    }

    private void page(boolean grouped) {
        steps.comment("A page on which to look at all of it: 'reeb explore' opens it, or a browser by itself.");
        look.colour().ifPresent(_ -> steps.comment("\"colour\": " + colourReason()));
        List<String> shown = Stream.of("lens", last, grouped ? GROUPS : last, "graph")
                .distinct()
                .toList();
        Map<String, Object> page =
                JsonWriter.object("name", "page", "use", "explorer", "of", shown, "layout", "places");
        look.colour().ifPresent(column -> {
            page.put("colour", column);
            steps.choose("colour", column, colourReason());
        });
        if (look.directions()) {
            page.put("metric", "cosine");
        }
        steps.step(page);
    }

    private String colourReason() {
        return "Colours: the column that looks most like labels, by its name and its few categories.";
    }

    private String colours() {
        List<String> names = look.labels().stream().limit(MOST_NAMES).toList();
        return names.isEmpty() ? "" : "; labels here: " + String.join(", ", names);
    }

    private void file(String name, String use) {
        Map<String, Object> members = JsonWriter.object("name", name, "use", use, "of", "graph", "layout", "places");
        look.colour().ifPresent(column -> {
            members.put("colour", column);
            steps.choose("colour", column, colourReason());
        });
        steps.step(members);
    }
}
