package reeb.model.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.Metric;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Network;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.model.bundle.ModelNames;
import reeb.model.bundle.ModelWriter;
import reeb.model.known.KnownRows;
import reeb.model.known.Membership;
import reeb.model.known.Outliers;
import reeb.model.known.Profile;
import reeb.model.known.Singles;
import reeb.model.known.Votes;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;
import reeb.toolkit.tables.LabelColumn;

/** Makes a model of a graph of a finished run: the rows that it knows, their nodes, and what else a new row needs to get its own. */
public final class ModelExport {
    /** So many neighbours vote for the node of a row. */
    public static final int NEIGHBORS = 15;

    private static final int MEASURED = 10_000;

    private final Catalog catalog;
    private final StoredRun stored;
    private final Wishes wishes;
    private final LaterStep.Means means;
    private final Lineage lineage;
    private final Run run;

    /**
     * What the model is to be.
     *
     * @param graph the step of the graph
     * @param features the step whose points are compared; where empty, the one that the lens looks at
     * @param groups the column of groups; where empty that called so, those of the run's review, or else the components
     * @param label the column that labels nodes; where empty, as in exports
     * @param name what the model is called, such as {@code digits}
     * @param profile how exactly rows are kept
     * @param check how many known rows the model is asked for, to see how often it agrees with the run
     * @param neighbors whether a server may tell which of the known rows are nearest to a new one
     * @param places where files lie that steps read
     */
    public record Wishes(
            String graph,
            Optional<String> features,
            Optional<String> groups,
            Optional<String> label,
            String name,
            Profile profile,
            int check,
            boolean neighbors,
            Places places) {}

    /**
     * What was made.
     *
     * @param identity the SHA-256 by which the model is known
     * @param agreement with the run
     * @param groups where the groups of its nodes come from; empty where from no review
     * @param remarks what the user should know
     */
    public record Exported(String identity, Agreement agreement, Optional<String> groups, List<String> remarks) {
        public Exported {
            remarks = List.copyOf(remarks);
        }
    }

    private ModelExport(Catalog catalog, StoredRun stored, Wishes wishes, LaterStep.Means means) {
        this.catalog = catalog;
        this.stored = stored;
        this.wishes = wishes;
        this.means = means;
        this.lineage = Lineage.of(stored.workflow(), wishes.graph(), wishes.features());
        this.run = LoneRun.of(
                lineage.features(), stored.workflow().seed(), means.workers(), means.cancellation(), means.listener());
    }

    /**
     * Writes a model.
     *
     * @param stored a run whose results the cache still holds
     * @param version of Reeb
     * @param file is replaced where it is there; its folder has to be there
     * @throws InputException where the graph has no rows, or steps behind it cannot treat new rows
     * @throws IOException where the file can't be written; nothing is left behind then
     */
    public static Exported write(
            Catalog catalog, StoredRun stored, Wishes wishes, LaterStep.Means means, String version, Path file)
            throws IOException {
        return new ModelExport(catalog, stored, wishes, means).write(version, file);
    }

    private Exported write(String version, Path file) throws IOException {
        RunReview.Reviewed reviewed = reviewed(stored.network(Optional.of(wishes.graph())));
        Network network = reviewed.network();
        Dataset source = rows(lineage.needed().getFirst());
        Dataset rows = rows(lineage.features());
        Points features = dense(rows.points());
        if (features.rows() < 2) {
            throw new InputException("the graph has " + features.rows() + " rows, too few to compare others with");
        }
        KnownRows known = KnownRows.of(catalog, features, wishes.profile(), run);
        NodeGroups groups = NodeGroups.of(network, wishes.groups());
        Votes votes = new Votes(Membership.of(network.graph()), groups.of());
        Measures measures = measures(known, features, votes, labels(network));

        ModelWriter model = new ModelWriter();
        model.add(ModelNames.NODES, RecordTexts.nodes(network, groups, wishes.label()));
        known.write(model, wishes.profile(), run);
        model.column(ModelNames.ROW_STARTS, votes.membership().starts());
        model.column(ModelNames.ROW_NODES, votes.membership().nodes());
        rows.numbers().ifPresent(numbers -> model.column(ModelNames.ROW_NUMBERS, numbers.toArray()));
        model.matrix(ModelNames.OUTLIERS, measures.outliers().kept());
        List<Map<String, Object>> steps = steps(model, features, known);
        String identity = model.write(file, record(version, source, steps, measures));
        return new Exported(
                identity,
                measures.agreement(),
                reviewed.said(),
                Stream.concat(lineage.remark().stream(), reviewed.remark().stream())
                        .toList());
    }

    /** Gives the graph the groups of the run's review, unless others are asked for. */
    private RunReview.Reviewed reviewed(Network network) throws IOException {
        Optional<RunReview> review = wishes.groups().isPresent() ? Optional.empty() : RunReview.of(stored.folder());
        return review.map(found -> found.on(network, wishes.graph(), catalog, run))
                .orElseGet(() -> RunReview.Reviewed.none(network));
    }

    private Dataset rows(Step step) {
        return stored.rows(step)
                .orElseThrow(() -> new InputException("the cache no longer holds what step '" + step.name()
                        + "' gave; run the workflow again, with a cache"));
    }

    private static Points dense(Points points) {
        if (points.sparse().isPresent()) {
            throw new InputException(
                    "the features are sparse, which a model cannot keep; put a step between that makes dense"
                            + " ones, such as 'pca' or 'random-projection'");
        }
        return points;
    }

    /** The labels of rows, by which agreement is told besides: the column that labels nodes, or that which is taken for them. */
    private Optional<Agreement.Labels> labels(Network network) {
        return wishes.label()
                .or(() -> LabelColumn.find(network.data()))
                .flatMap(network.data().table()::column)
                .map(column -> Agreement.Labels.of(network.graph(), column.categories()));
    }

    private record Measures(int neighbors, Agreement agreement, Outliers outliers) {}

    private Measures measures(KnownRows known, Points features, Votes votes, Optional<Agreement.Labels> labels) {
        int n = features.rows();
        int k = Math.min(NEIGHBORS, n - 1);
        Rows some = LeftOut.some(n, Math.max(MEASURED, wishes.check()));
        Points asked = known.seen(features.select(some), run);
        NeighborGraph nearest = LeftOut.of(known.rows(), some.toArray(), asked, k, metric(), run);
        int rank = Math.min(Outliers.RANK, k) - 1;
        double[] distances = IntStream.range(0, some.size())
                .mapToDouble(row -> nearest.distance(row, rank))
                .toArray();
        int[] checked = LeftOut.some(some.size(), wishes.check()).toArray();
        Agreement agreement = Agreement.of(some, checked, nearest, votes, labels);
        return new Measures(k, agreement, Outliers.of(distances));
    }

    /** The metric by which the lens compares rows, or else the Euclidean one. */
    private Metric metric() {
        Map<String, Object> values = new HashMap<>(metricValues());
        String use = String.valueOf(values.remove("use"));
        Metric metric = (Metric) LoneStep.of(catalog, use, values, "the metric").part();
        if (metric.mayBeNegative()) {
            throw new InputException(
                    "rows are compared by '" + use
                            + "', which may be negative, so that it does not say how near rows are; name other features with --features");
        }
        return metric;
    }

    private Map<String, Object> metricValues() {
        Object given = lineage.lens()
                .map(step -> PartValues.of(step.part()).get("metric"))
                .orElse(null);
        Map<String, Object> values = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        } else {
            values.put("use", given == null ? "euclidean" : given);
        }
        return values;
    }

    private List<Map<String, Object>> steps(ModelWriter model, Points features, KnownRows known) throws IOException {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Step step : lineage.needed()) {
            Map<String, Object> members = RecordTexts.recipe(step);
            if (step.part() instanceof Trainable) {
                learned(model, step, features, known).ifPresent(array -> members.put("known", array));
            }
            if (step.part() instanceof Source) {
                RecordTexts.settled(stored.settled(step)).forEach(members::put);
            }
            files(model, step);
            steps.add(members);
        }
        return steps;
    }

    /** Keeps what a step has learned; names the array of it that holds the known rows, which the model has already. */
    private Optional<String> learned(ModelWriter model, Step step, Points features, KnownRows known) {
        Model own = LaterStep.learned(stored, step, means);
        Optional<String> same = Optional.empty();
        boolean ofFeatures = step.of().getFirst().equals(lineage.features().name());
        for (Map.Entry<String, Points> array : own.state().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            if (ofFeatures && equal(array.getValue(), features)) {
                same = Optional.of(array.getKey());
            } else {
                Points kept = wishes.profile() == Profile.EXACT ? array.getValue() : Singles.of(array.getValue());
                model.matrix(ModelNames.array(ModelNames.learned(step.name()), array.getKey()), kept);
            }
        }
        return same.filter(_ -> known.rows().rows() == features.rows());
    }

    private static boolean equal(Points one, Points other) {
        return one.rows() == other.rows()
                && one.columns() == other.columns()
                && one.precision() == other.precision()
                && one.whole().memory().mismatch(other.whole().memory()) < 0;
    }

    private void files(ModelWriter model, Step step) throws IOException {
        if (step.part() instanceof Source) {
            return;
        }
        List<Path> files = step.part().inputs(wishes.places());
        for (int number = 0; number < files.size(); number++) {
            model.add(ModelNames.file(step.name(), number), Files.readAllBytes(files.get(number)));
        }
    }

    private Map<String, Object> record(
            String version, Dataset source, List<Map<String, Object>> steps, Measures measures) {
        Map<String, Object> record = JsonWriter.object(
                "format", ModelNames.FORMAT, "version", ModelNames.VERSION, "needs", List.of(), "name", wishes.name());
        record.put("reeb", version);
        record.put("workflow", stored.title());
        record.put("seed", stored.workflow().seed());
        record.put("input", RecordTexts.input(source, new TableColumns(lineage, source).choices()));
        record.put("steps", steps);
        record.put("features", lineage.features().name());
        lineage.lens().ifPresent(step -> record.put("lens", step.name()));
        record.put("graph", wishes.graph());
        record.put(
                "assign",
                JsonWriter.object(
                        "neighbours", measures.neighbors(), "metric", metricValues(), "outlierRank", Outliers.RANK));
        record.put("profile", wishes.profile().toString());
        record.put("agreement", measures.agreement().members());
        record.put("reveals", wishes.neighbors() ? List.of("neighbours") : List.of());
        record.put("plugins", RecordTexts.plugins(lineage.needed()));
        return record;
    }
}
