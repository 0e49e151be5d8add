package reeb.cli.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import reeb.toolkit.text.Counts;

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

    private final DataLook look;
    private final Loading loading;
    private final StringBuilder text = new StringBuilder();
    private final StepTexts steps = new StepTexts();
    private String last = SourceStep.NAME;

    private Draft(DataLook look, Loading loading) {
        this.look = look;
        this.loading = loading;
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
     * @return the workflow, and why it is as it is
     * @throws InputException where the data cannot be read, or have nothing to compare rows by
     */
    public static Drafted of(
            String data, Path place, Catalog catalog, Places places, Workers workers, Cancellation cancellation) {
        Loading loading = new Loading(catalog, places, workers, cancellation);
        Loading.Loaded loaded = loading.load(data, place);
        DataLook look = DataLook.of(loaded.data());
        String name = String.valueOf(place.toAbsolutePath().getFileName());
        LeftOut left = new LeftOut(look, loaded, name);
        if (look.rows() < 2 || look.dimensions() == 0) {
            String reasons = String.join(" ", left.numbers());
            throw new InputException(place + ": has " + look.rows() + " rows and " + look.dimensions()
                    + " features that measure something; a graph needs at least 2 rows and 1 feature"
                    + (reasons.isEmpty() ? "" : ". " + reasons.replaceFirst("\\.$", "")));
        }
        return new Draft(look, loading).write(name, left);
    }

    private Drafted write(String name, LeftOut left) {
        line("// Written by 'reeb init' for " + Visible.line(name + ": " + summary()) + ".");
        line("// 'reeb parts' lists all parts that a step can use, 'reeb parts NAME' explains one and its parameters.");
        line("{");
        line("  \"name\": " + JsonWriter.compact("Mapper graph of " + name) + ",");
        line("");
        line("  // All randomness comes from this number: the same seed gives the same files.");
        line("  \"seed\": 7,");
        line("");
        line("  \"steps\": [");
        SourceStep written = source(left);
        features();
        graph();
        new DraftFiles(look, steps, last).write();
        line(steps.text());
        line("  ]");
        line("}");
        Stream<String> remarks =
                loading.remarks(written, left.loaded()).stream().map(left::told);
        return new Drafted(
                text.toString(), Stream.concat(told(left), remarks).distinct().toList(), steps.choices());
    }

    /** Says what rows are compared by, and what they are not. */
    private Stream<String> told(LeftOut left) {
        return Stream.of(List.of(summary()), left.numbers(), left.kinds(), left.taken())
                .flatMap(List::stream);
    }

    private String summary() {
        return Counts.of(look.rows(), "row") + ", "
                + (look.pictures() ? "pictures of " + Counts.of(look.columns(), "value") : look.counted());
    }

    private SourceStep source(LeftOut left) {
        SourceStep source = left.loaded().step();
        steps.comment("Data; paths are relative to this file.");
        reading(source, left.loaded().remarks());
        SourceStep chosen = source;
        left.numbers().forEach(steps::comment);
        left.kinds().forEach(steps::comment);
        if (!look.others().isEmpty()) {
            chosen = chosen.with(SourceStep.COLUMNS, look.measurements());
            steps.choose(
                    "columns",
                    look.measurements(),
                    look.others().stream().map(LeftOut::reason).collect(Collectors.joining(" ")));
        }
        Map<String, Object> types = types(source);
        if (!types.isEmpty()) {
            chosen = chosen.with("types", types);
            steps.because(
                    "types",
                    types,
                    "Numbers that name classes are categories, with a colour each; those that name rows are text, by which"
                            + " 'reeb where --by' finds them.");
        }
        List<String> labels = new ArrayList<>(look.others().stream()
                .filter(other -> other.role().shown())
                .map(FeatureLook::name)
                .toList());
        if (!labels.isEmpty()) {
            look.others().stream()
                    .map(FeatureLook::name)
                    .filter(name -> types.containsKey(name) && !labels.contains(name))
                    .forEach(labels::add);
            labels.addAll(look.kept().names());
            chosen = chosen.with("labels", labels);
            steps.because("labels", labels, "Kept beside the features, for colours and search.");
        }
        steps.step(chosen.members());
        return chosen;
    }

    /** Gives types to numbers that name something, where the source takes types. */
    private Map<String, Object> types(SourceStep source) {
        Map<String, Object> types = source.types();
        if (source.form().typed()) {
            look.others().forEach(other -> other.role().type().ifPresent(type -> types.put(other.name(), type)));
        }
        return types;
    }

    /** Says why the source is set as it is. */
    private void reading(SourceStep source, List<Heard.Remark> remarks) {
        Map<String, Object> set = source.parameters();
        Optional.ofNullable(set.get(SourceStep.ENCODING))
                .ifPresent(encoding -> steps.because(
                        SourceStep.ENCODING,
                        encoding,
                        "The file is not UTF-8 and is taken for " + encoding
                                + "; if letters come out wrong, set \"encoding\" to another, or save it as UTF-8."));
        Doubts.REASONS.forEach((parameter, reason) -> steps.becauseSet(parameter, set, reason));
        steps.becauseSet(
                SourceStep.MISSING,
                set,
                "These stand for a missing value; where one is a value of its own, take it out of \"missing\".");
        steps.becauseSet(
                "invalid",
                set,
                "Gaps are filled with the means of their columns; \"drop-row\" leaves such rows out instead.");
        steps.becauseSet("width", set, "Pictures of different sizes are scaled to one.");
        steps.becauseSet(SourceStep.GREY, set, "No picture has a colour: one value for each pixel, not three.");
        if (set.containsKey(SourceStep.CORRUPT)) {
            steps.becauseSet(
                    SourceStep.CORRUPT,
                    set,
                    "Pictures that cannot be decoded are left out; \"fail\" names the first of them instead.");
            remarks.stream().map(Heard.Remark::text).forEach(steps::comment);
        }
    }

    private void features() {
        if (look.pictures()) {
            steps.because("use", "scale", "Grey values from 0..255 to 0..1.");
            taking("pixels", "scale");
        } else if (look.uneven()) {
            steps.because(
                    "use",
                    "standardize",
                    "Some features spread wider than others: all get one spread, so that each counts.");
            taking("even", "standardize");
        }
        if (look.dimensions() > WIDE) {
            int axes = Math.clamp(look.rows(), 1, AXES);
            steps.because(
                    "components",
                    axes,
                    "The directions in which the data vary most stand for all " + look.columns() + " features.");
            taking("axes", "pca", "components", axes);
        }
    }

    private void graph() {
        int axes = Math.clamp(Math.min(look.rows(), look.dimensions()), 1, 2);
        steps.because(
                "components",
                axes,
                "What Mapper looks through: here the "
                        + (axes == 1 ? "only feature" : "two directions of widest spread") + ".");
        steps.step(JsonWriter.object("name", "lens", "use", "pca", "of", last, "components", axes));
        steps.comment(
                "Mapper: cover the lens with overlapping cells, cluster the rows in each, join clusters that share rows.");
        int resolution = resolution(axes);
        steps.because(
                "cover/resolution",
                resolution,
                "So many cells on an axis leave about " + ROWS_IN_CELL
                        + " rows for each. More detail: a higher \"resolution\".");
        steps.because(
                "cover/overlap",
                OVERLAP,
                "Neighbouring cells share rows, which makes the edges; more \"overlap\" makes more of them.");
        steps.comment(
                "\"clusterer\": DBSCAN finds clusters of any shape, and leaves rows alone that have few others near them.");
        steps.comment("\"eps\", the radius of the clusters, is estimated from the data;");
        steps.comment("for one of your own: \"clusterer\": {\"use\": \"dbscan\", \"eps\": 0.5, \"minPoints\": 5}.");
        Map<String, Object> graph = JsonWriter.object("name", "graph", "use", "mapper", "of", last, "lens", "lens");
        graph.put("cover", JsonWriter.object("use", "cubes", "resolution", resolution, "overlap", OVERLAP));
        if (look.directions()) {
            steps.because("clusterer/metric", "cosine", "Embeddings are compared by the angle between them.");
            graph.put("clusterer", JsonWriter.object("use", "dbscan", "metric", "cosine"));
        } else {
            steps.comment("\"metric\": features are amounts, and rows are compared by the Euclidean distance.");
        }
        steps.step(graph);
    }

    private int resolution(int axes) {
        double cells = (double) look.rows() / ROWS_IN_CELL;
        long each = Math.round(axes == 1 ? cells : Math.sqrt(cells));
        return Math.clamp(each, LEAST_RESOLUTION, MOST_RESOLUTION);
    }

    /** Writes a step that takes the one before. */
    private void taking(String name, String part, Object... parameters) {
        Map<String, Object> members = JsonWriter.object("name", name, "use", part, "of", last);
        for (int i = 0; i < parameters.length; i += 2) {
            members.put((String) parameters[i], parameters[i + 1]);
        }
        steps.step(members);
        last = name;
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
