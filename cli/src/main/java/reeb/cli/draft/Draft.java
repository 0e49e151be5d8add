package reeb.cli.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.Places;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.text.Visible;

/** Writes a workflow that fits the data, with comments that say why it is as it is. */
public final class Draft {
    /** Wider features go through their principal axes first, which hold most of what differs and cost less to compare. */
    private static final int WIDE = 60;

    private static final int AXES = 50;

    /** Rows that a cell of the cover's grid is to hold on average. */
    private static final int ROWS_IN_CELL = 40;

    private static final int LEAST_RESOLUTION = 4;
    private static final int MOST_RESOLUTION = 40;
    private static final double OVERLAP = 0.4;

    /** More names than these are not written out. */
    private static final int MOST_NAMES = 40;

    private final DataLook look;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private final List<String> steps = new ArrayList<>();
    private String last = SourceStep.NAME;

    private Draft(DataLook look) {
        this.look = look;
    }

    /**
     * Looks at data and writes a workflow for them.
     *
     * @param data the file or folder, as the workflow is to name it
     * @param place where it is
     * @param catalog the parts there are
     * @param places where files lie
     * @param workers threads
     * @param cancellation asked to stop
     * @return the workflow's text
     * @throws InputException where the data cannot be read, or have nothing to compare rows by
     */
    public static String of(
            String data, Path place, Catalog catalog, Places places, Workers workers, Cancellation cancellation) {
        Loading.Loaded loaded = new Loading(catalog, places, workers, cancellation).load(data, place);
        DataLook look = DataLook.of(loaded.data());
        if (look.rows() < 2 || look.dimensions() == 0) {
            throw new InputException(place + ": has " + look.rows() + " rows and " + look.dimensions()
                    + " features that measure something; a graph needs at least 2 rows and 1 feature");
        }
        return new Draft(look).write(String.valueOf(place.toAbsolutePath().getFileName()), loaded);
    }

    private String write(String name, Loading.Loaded loaded) {
        line("// Written by 'reeb init' for " + Visible.line(name + ": " + summary()) + ".");
        line("// 'reeb parts' lists all parts that a step can use, 'reeb parts NAME' explains one and its parameters.");
        line("{");
        line("  \"name\": " + JsonWriter.compact("Mapper graph of " + name) + ",");
        line("");
        line("  // All randomness comes from this number: the same seed gives the same files.");
        line("  \"seed\": 7,");
        line("");
        line("  \"steps\": [");
        source(loaded.step(), loaded.remarks());
        features();
        graph();
        files();
        page();
        line(String.join(",\n\n", steps));
        line("  ]");
        line("}");
        return text.toString();
    }

    private String summary() {
        return String.format(Locale.ROOT, "%,d rows, ", look.rows())
                + (look.pictures()
                        ? "pictures of " + look.columns() + " values"
                        : String.format(Locale.ROOT, "%,d features", look.columns()));
    }

    private void source(SourceStep source, List<String> remarks) {
        comment("Data; paths are relative to this file.");
        reading(source, remarks);
        SourceStep chosen = source;
        for (FeatureLook other : look.others()) {
            comment("'" + other.name() + "' is no feature: " + other.role().reason() + ".");
        }
        if (!look.others().isEmpty() && look.measurements().size() <= MOST_NAMES) {
            comment("\"columns\": the numbers that measure something, by which rows are compared.");
            chosen = chosen.with("columns", look.measurements());
        }
        List<String> labels = new ArrayList<>(look.others().stream()
                .filter(other -> other.role().shown())
                .map(FeatureLook::name)
                .toList());
        if (!labels.isEmpty()) {
            labels.addAll(look.kept());
            chosen = chosen.with("labels", labels);
        }
        step(chosen.members());
    }

    /** Says why the source is set as it is. */
    private void reading(SourceStep source, List<String> remarks) {
        Map<String, Object> set = source.parameters();
        Optional.ofNullable(set.get(SourceStep.ENCODING))
                .ifPresent(encoding -> comment("The file is not UTF-8 and is taken for " + encoding
                        + "; if letters come out wrong, set \"encoding\" to another, or save it as UTF-8."));
        if (set.containsKey("invalid")) {
            comment("Gaps are filled with the means of their columns; \"drop-row\" leaves such rows out instead.");
        }
        if (set.containsKey("width")) {
            comment("Pictures of different sizes are scaled to one.");
        }
        if (set.containsKey(SourceStep.GREY)) {
            comment("No picture has a colour: one value for each pixel, not three.");
        }
        if (set.containsKey(SourceStep.CORRUPT)) {
            comment("Pictures that cannot be decoded are left out; \"fail\" names the first of them instead.");
            remarks.forEach(this::comment);
        }
    }

    private void features() {
        if (look.pictures()) {
            comment("Grey values from 0..255 to 0..1.");
            taking("pixels", "scale");
        } else if (look.uneven()) {
            comment("Some features spread wider than others: all get one spread, so that each counts.");
            taking("even", "standardize");
        }
        if (look.dimensions() > WIDE) {
            comment("The directions in which the data vary most stand for all " + look.columns() + " features.");
            taking("axes", "pca", "components", AXES);
        }
    }

    private void graph() {
        int axes = Math.min(2, look.dimensions());
        comment("What Mapper looks through: here the "
                + (axes == 1 ? "only feature" : "two directions of widest spread") + ".");
        step(JsonWriter.object("name", "lens", "use", "pca", "of", last, "components", axes));
        comment(
                "Mapper: cover the lens with overlapping cells, cluster the rows in each, join clusters that share rows.");
        comment("\"resolution\": a cell of the grid holds about " + ROWS_IN_CELL
                + " rows on average, as far as that goes; a higher one shows more detail.");
        comment("\"overlap\": cells share so much with the next ones that clusters on both sides have rows in common.");
        comment(
                "\"clusterer\": DBSCAN finds clusters of any shape, and leaves rows alone that have few others near them.");
        comment("\"eps\", its radius, is estimated from the data;");
        comment("for one of your own: \"clusterer\": {\"use\": \"dbscan\", \"eps\": 0.5, \"minPoints\": 5}.");
        Map<String, Object> graph = JsonWriter.object("name", "graph", "use", "mapper", "of", last, "lens", "lens");
        graph.put("cover", JsonWriter.object("use", "cubes", "resolution", resolution(axes), "overlap", OVERLAP));
        if (look.directions()) {
            comment("\"metric\": embeddings are compared by the angle between them.");
            graph.put("clusterer", JsonWriter.object("use", "dbscan", "metric", "cosine"));
        } else {
            comment("\"metric\": features are amounts, and rows are compared by the straight distance between them.");
        }
        step(graph);
    }

    private int resolution(int axes) {
        double cells = (double) look.rows() / ROWS_IN_CELL;
        long each = Math.round(axes == 1 ? cells : Math.sqrt(cells));
        return Math.clamp(each, LEAST_RESOLUTION, MOST_RESOLUTION);
    }

    private void files() {
        comment("Places for the nodes, used by all files below.");
        step(JsonWriter.object("name", "places", "use", "force", "of", "graph"));
        comment(
                "For Gephi, and a picture. For another colour: \"colour\": {\"by\": \"NAME\"} with any column, or \"size\""
                        + colours() + ".");
        file("gephi", "gexf");
        file("figure", "graph-figure");
    }

    private void page() {
        comment("A page on which to look at all of it: 'reeb explore' opens it, or a browser by itself.");
        look.colour()
                .ifPresent(column -> comment(
                        "\"colour\": '" + column + "' is the first column of few categories that looks like labels."));
        List<String> shown = Stream.of("lens", last, "graph").distinct().toList();
        Map<String, Object> page =
                JsonWriter.object("name", "explorer", "use", "explorer", "of", shown, "layout", "places");
        look.colour().ifPresent(column -> page.put("colour", column));
        if (look.directions()) {
            page.put("metric", "cosine");
        }
        step(page);
    }

    private String colours() {
        List<String> names = look.labels().stream().limit(MOST_NAMES).toList();
        return names.isEmpty() ? "" : "; labels here: " + String.join(", ", names);
    }

    private void file(String name, String use) {
        Map<String, Object> members = JsonWriter.object("name", name, "use", use, "of", "graph", "layout", "places");
        look.colour().ifPresent(column -> members.put("colour", JsonWriter.object("by", column)));
        step(members);
    }

    /** Writes a step that takes the one before. */
    private void taking(String name, String part, Object... parameters) {
        Map<String, Object> members = JsonWriter.object("name", name, "use", part, "of", last);
        for (int i = 0; i < parameters.length; i += 2) {
            members.put((String) parameters[i], parameters[i + 1]);
        }
        step(members);
        last = name;
    }

    private void step(Map<String, Object> members) {
        steps.add(comments + "    " + written(members));
        comments.setLength(0);
    }

    /** Writes a value with a blank after each comma, as people do. */
    private static String written(Object value) {
        return switch (value) {
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member -> JsonWriter.compact(member.getKey()) + ": " + written(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> values -> values.stream().map(Draft::written).collect(Collectors.joining(", ", "[", "]"));
            default -> JsonWriter.compact(value);
        };
    }

    /** Writes a comment; what stands in names must not end it. */
    private void comment(String words) {
        comments.append("    // ")
                .append(Visible.line(words.replaceAll("\\R", " ")))
                .append('\n');
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
