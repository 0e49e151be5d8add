package reeb.integration.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reeb.runtime.catalog.PluginJars;

/** Plugins that do what no plugin should: each is a jar with one part, whose name is that of the fault. */
enum FaultyPlugins {
    WRONG_ROWS(Form.LENS, "return Points.of(3, 1, new double[3]);", "it gave values of 3 rows where it took 60"),
    NOTHING(Form.LENS, "return null;", "it gave nothing where a result was due"),
    EXIT(Form.LENS, "System.exit(0); return null;", "java.lang.UnsupportedOperationException: plugins may not end"),
    HALT_IN_A_THREAD(
            Form.LENS,
            "run.parallel(4, piece -> Runtime.getRuntime().halt(3)); return null;",
            "java.lang.UnsupportedOperationException: plugins may not end the process"),
    DEEP(Form.LENS, "return view(data, run);", "java.lang.StackOverflowError in acme.Fault.view"),
    OTHER_ROWS_IN_A_PATCH(
            Form.COVER, "return List.of(Rows.of(0, 9999));", "it gave a patch with row 9999 where there are 60 rows"),
    NO_PATCHES(Form.COVER, "return null;", "it gave nothing where a result was due"),
    PATCH_OF_NOTHING(
            Form.COVER, "return Arrays.asList(Rows.of(0, 1), null);", "it gave nothing where a result was due"),
    FEW_LABELS(Form.CLUSTERER, "return Labels.of();", "it gave labels of 0 rows where it took "),
    NO_LABELS(Form.CLUSTERER, "return null;", "it gave nothing where a result was due"),
    LABELS_WITH_GAPS(
            Form.CLUSTERER,
            "int[] labels = new int[points.rows()]; Arrays.fill(labels, 5); return Labels.of(labels);",
            "java.lang.IllegalArgumentException: cluster 0 has no rows but 5 has"),
    FAILING_CLUSTERER(Form.CLUSTERER, "throw new ArithmeticException(\"by zero\");", "java.lang."),
    TWO_COLUMNS_OF_A_NAME(
            Form.EVALUATOR,
            "return new Table(List.of(new Column.Numbers(\"a\", 1), new Column.Numbers(\"a\", 2)));",
            "java.lang.IllegalArgumentException: "),
    NO_FIGURES(Form.EVALUATOR, "return null;", "it gave nothing where a result was due"),
    A_FILE_TWICE(
            Form.EXPORTER,
            "output.open(\"txt\").close(); output.open(\"txt\").close();",
            "java.lang.IllegalArgumentException: the step may write [txt], each once"),
    A_FILE_ELSEWHERE(
            Form.EXPORTER,
            "output.open(\"../evil\").close();",
            "java.lang.IllegalArgumentException: the step may write [txt], each once, but not .../evil"),
    NO_FILE(Form.EXPORTER, "", "java.lang.IllegalStateException: it wrote none of the files [txt]"),
    /** What is NaN or infinite where the rows were sound. */
    NOT_A_NUMBER(Form.TRANSFORM, "values[7] = Double.NaN;", "it gave NaN for row 7 in column 0"),
    ENDLESS_NUMBER(Form.TRANSFORM, "values[59] = 1 / 0.0;", "it gave Infinity for row 59 in column 0"),

    // Of jars that were compiled against an api that had more, or another form.
    METHOD_THAT_IS_GONE(
            Form.LENS,
            "return Points.of(Rows.counted(), 1, new double[0]);",
            "java.lang.NoSuchMethodError: ",
            Map.of(
                    "reeb.api.data.Rows",
                    "package reeb.api.data; public final class Rows { public static int counted() { return 0; } }")),
    FIELD_THAT_IS_GONE(
            Form.LENS,
            "return Points.of(Rows.most, 1, new double[0]);",
            "java.lang.NoSuchFieldError: ",
            Map.of("reeb.api.data.Rows", "package reeb.api.data; public final class Rows { public static int most; }")),
    CLASS_THAT_IS_GONE(
            Form.LENS,
            "return Points.of(Gone.most, 1, new double[0]);",
            "java.lang.NoClassDefFoundError: reeb/api/data/Gone",
            Map.of("reeb.api.data.Gone", "package reeb.api.data; public final class Gone { public static int most; }")),
    METHOD_THAT_IS_NEW(
            Form.OLD_LENS,
            "return null;",
            "java.lang.AbstractMethodError: ",
            Map.of(
                    "reeb.api.Lens",
                    "package reeb.api; public non-sealed interface Lens extends Part {"
                            + " reeb.api.data.Points view(reeb.api.data.Dataset data); }")),
    CLASS_THAT_IS_AN_INTERFACE_NOW(
            Form.LENS,
            "run.warn(\"old\"); return null;",
            "java.lang.IncompatibleClassChangeError: ",
            Map.of(
                    "reeb.api.Run",
                    "package reeb.api; public abstract class Run { public abstract void warn(String message); }"));

    private final Form form;
    private final String body;
    private final String fault;
    private final Map<String, String> olderApi;

    /** A kind of part, and the steps in which one is used: alone, and within another part. */
    enum Form {
        LENS(
                "Lens",
                "public Points view(Dataset data, Run run) { %s }",
                "'use': '%s', 'of': 'data'",
                "'use': 'mapper', 'of': 'data', 'clusterer': 'one-cluster', 'lens': '%s'",
                "'use': 'side-by-side', 'of': 'data', 'lenses': ['%s']"),
        OLD_LENS(
                "Lens",
                "public Points view(Dataset data) { %s }",
                "'use': '%s', 'of': 'data'",
                "'use': 'mapper', 'of': 'data', 'clusterer': 'one-cluster', 'lens': '%s'"),
        TRANSFORM(
                "Transform",
                "public Points transform(Dataset data, List<java.nio.file.Path> inputs, Run run) {"
                        + " double[] values = new double[data.points().rows()]; %s return Points.of(values.length, 1, values); }",
                "'use': '%s', 'of': 'data'"),
        COVER(
                "Cover",
                "public List<Rows> cover(Points values, Run run) { %s }",
                "'use': 'mapper', 'of': 'data', 'lens': 'norm', 'clusterer': 'one-cluster', 'cover': '%s'"),
        CLUSTERER(
                "Clusterer",
                "public Labels cluster(Points points, Run run) { %s }",
                "'use': '%s', 'of': 'data'",
                "'use': 'mapper', 'of': 'data', 'lens': 'norm', 'clusterer': '%s'"),
        EVALUATOR("Evaluator", "public Table evaluate(Dataset data, Run run) { %s }", "'use': '%s', 'of': 'data'"),
        EXPORTER(
                "Exporter",
                "public List<String> endings() { return List.of(\"txt\"); } public void export(reeb.api.graph.Network network,"
                        + " Output output, Run run) throws java.io.IOException { %s }",
                "'use': '%s', 'of': 'graph'");

        private final String type;
        private final String method;
        private final List<String> steps;

        Form(String type, String method, String... steps) {
            this.type = type;
            this.method = method;
            this.steps = List.of(steps);
        }
    }

    FaultyPlugins(Form form, String body, String fault) {
        this(form, body, fault, Map.of());
    }

    FaultyPlugins(Form form, String body, String fault, Map<String, String> olderApi) {
        this.form = form;
        this.body = body;
        this.fault = fault;
        this.olderApi = olderApi;
    }

    /** What plugin and part are called; the part has a prefix before it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String part() {
        return "acme/" + title();
    }

    /** How the line goes on that tells of it. */
    String fault() {
        return fault;
    }

    /** The members of a step that uses it, in each way. */
    List<String> steps() {
        return form.steps.stream().map(step -> step.replace("%s", part())).toList();
    }

    /** Writes its jar into a folder. */
    Path install(Path folder) {
        PluginJars jar = PluginJars.empty()
                .java(
                        "plugin.Offer",
                        PluginJars.plugin("Offer", "", "acme.Fault").replace("\"trial\"", "\"" + title() + "\""))
                .service("plugin.Offer")
                .java("acme.Fault", source());
        olderApi.forEach((name, source) -> jar.java(name, source).without(name));
        return jar.writeTo(folder.resolve(title() + ".jar"));
    }

    private String source() {
        return "package acme; import java.util.*; import reeb.api.*; import reeb.api.data.*; @Named(\"" + part()
                + "\") @About(\"Is at fault.\") public record Fault() implements " + form.type + " { "
                + form.method.replace("%s", body) + " }";
    }
}
