package reeb.model.predict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Metric.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.model.bundle.ModelFile;
import reeb.model.bundle.ModelNames;
import reeb.model.bundle.ModelRecord;
import reeb.model.known.KnownRows;
import reeb.model.known.Membership;
import reeb.model.known.Outliers;
import reeb.model.known.Vote;
import reeb.model.known.Votes;
import reeb.model.pipeline.Pipeline;
import reeb.model.pipeline.Runs;
import reeb.model.pipeline.Stage;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.files.NewFile;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** Finds the nodes of rows by a model. Several threads may ask at once, each with runs of its own. */
public final class Predictor {
    private final ModelInput input;
    private final KnownNodes nodes;
    private final Pipeline pipeline;
    private final Map<String, Object> settled;
    private final KnownRows known;
    private final Votes votes;
    private final Outliers outliers;
    private final Optional<int[]> numbers;
    private final NeighborSearch search;
    private final int neighbors;

    /**
     * Reads a model.
     *
     * @param files an empty folder, for files that parts read; has to stay while rows are asked for
     * @throws reeb.api.problem.InputException where the model is damaged, or needs parts or plugins that are not there, or are others
     */
    public Predictor(ModelFile file, Catalog catalog, Path files, Runs runs) throws IOException {
        ModelRecord record = file.record();
        this.input = ModelInput.read(record);
        this.nodes = KnownNodes.read(file);
        PinnedPlugins plugins = PinnedPlugins.of(file);
        plugins.requireInstalled(catalog);
        Workflow workflow = workflow(record, catalog);
        plugins.requireNoOthers(workflow);
        Run run = runs.of(workflow.steps().getFirst(), Predictor::noStep);
        this.known = KnownRows.read(file, catalog, run);
        Membership membership = new Membership(file.column(ModelNames.ROW_STARTS), file.column(ModelNames.ROW_NODES));
        if (!membership.fits(known.rows().rows(), nodes.names().size())) {
            throw record.damaged("has rows in nodes that are not there");
        }
        this.votes = new Votes(membership, nodes.of());
        this.outliers = Outliers.read(file.points(ModelNames.OUTLIERS));
        this.numbers =
                file.has(ModelNames.ROW_NUMBERS) ? Optional.of(file.column(ModelNames.ROW_NUMBERS)) : Optional.empty();
        this.pipeline = pipeline(file, workflow, files, runs);
        this.settled = settled(record);
        Json.Members assign = record.object("assign");
        this.neighbors =
                (int) Math.min(record.whole(assign, "neighbours"), known.rows().rows());
        this.search = run.search(known.rows(), metric(record, assign, catalog).fitted(known.rows(), run));
        if (neighbors < 1
                || !outliers.sound()
                || numbers.filter(all -> all.length != known.rows().rows()).isPresent()) {
            throw record.damaged("has no rows that could be compared");
        }
    }

    private static Map<String, Object> settled(ModelRecord record) {
        Map<String, Object> settled = new LinkedHashMap<>();
        if (record.list("steps").getFirst().member("settled").orElse(null) instanceof Json.Members found) {
            found.members().forEach((name, value) -> settled.put(name, JsonWriter.plain(value)));
        }
        return Collections.unmodifiableMap(settled);
    }

    private static Points noStep(String step) {
        throw new IllegalStateException("there is no step " + step);
    }

    private static Workflow workflow(ModelRecord record, Catalog catalog) {
        List<Object> steps = record.list("steps").stream()
                .map(step -> step.member("recipe")
                        .map(JsonWriter::plain)
                        .orElseThrow(() -> record.damaged("has a step without a recipe")))
                .toList();
        String json = JsonWriter.compact(JsonWriter.object(
                "name", record.text("workflow"), "seed", record.whole(record.members(), "seed"), "steps", steps));
        return WorkflowReader.recorded(catalog, Path.of(ModelNames.RECORD), JsonReader.parse(json, ModelNames.RECORD));
    }

    private Pipeline pipeline(ModelFile file, Workflow workflow, Path folder, Runs runs) throws IOException {
        ModelRecord record = file.record();
        Map<String, String> arrays = new HashMap<>();
        List<Json.Members> listed = record.list("steps");
        for (int at = 0; at < listed.size(); at++) {
            if (listed.get(at).member("known").orElse(null) instanceof Json.Text array) {
                arrays.put(workflow.steps().get(at).name(), array.value());
            }
        }
        List<Stage> stages = new ArrayList<>();
        for (Step step : workflow.steps().subList(1, workflow.steps().size())) {
            Optional<String> array = Optional.ofNullable(arrays.get(step.name()));
            Run run = runs.of(step, Predictor::noStep);
            Optional<Model> learned = learned(file, step, array).map(model -> model.prepared(run));
            stages.add(new Stage(step, learned, files(file, step, folder), array));
        }
        return new Pipeline(workflow, stages, record.text("features"), record.optional("lens"));
    }

    private Optional<Model> learned(ModelFile file, Step step, Optional<String> array) {
        if (!(step.part() instanceof Trainable learner)) {
            return Optional.empty();
        }
        Map<String, Points> state = file.arrays(ModelNames.learned(step.name()));
        array.ifPresent(name -> state.put(name, known.rows()));
        return Optional.of(learner.restore(state));
    }

    private static List<Path> files(ModelFile file, Step step, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = 0; file.has(ModelNames.file(step.name(), number)); number++) {
            Path own = folder.resolve(step.name() + "-" + number);
            NewFile.write(own, file.bytes(ModelNames.file(step.name(), number)));
            files.add(own);
        }
        return files;
    }

    private static Metric metric(ModelRecord record, Json.Members assign, Catalog catalog) {
        if (!(assign.member("metric").orElse(null) instanceof Json.Members members)) {
            throw record.damaged("does not tell by which metric rows are compared");
        }
        String use = record.text(members, "use");
        Map<String, Object> values = new HashMap<>();
        members.members().forEach((name, value) -> values.put(name, JsonWriter.plain(value)));
        values.remove("use");
        return (Metric) LoneStep.of(catalog, use, values, "the metric").part();
    }

    /** What rows the model takes. */
    public ModelInput input() {
        return input;
    }

    /** The nodes that it can name. */
    public KnownNodes nodes() {
        return nodes;
    }

    /** The steps of the model; the first one is the source of the known rows. */
    public Workflow workflow() {
        return pipeline.workflow();
    }

    /** What the source of the known rows had found out of how its files were written, as parameters that say so. */
    public Map<String, Object> settled() {
        return settled;
    }

    /** How many rows it knows. */
    public int rows() {
        return known.rows().rows();
    }

    /**
     * Finds the nodes of rows.
     *
     * @param fresh rows as a source gives them
     * @param runs of the parts
     * @return what is said of each row
     * @throws reeb.api.problem.InputException where they are rows of another kind
     */
    public List<Prediction> predict(Dataset fresh, Runs runs) {
        return ask(fresh, runs).predictions();
    }

    /**
     * Finds the nodes of rows, and gives their features.
     *
     * @param fresh rows as a source gives them
     * @param runs of the parts
     * @return what is said of each row, and its features
     * @throws reeb.api.problem.InputException where they are rows of another kind
     */
    public Answered ask(Dataset fresh, Runs runs) {
        Dataset rows = input.fit(fresh);
        if (rows.points().rows() == 0) {
            return new Answered(List.of(), Points.of(0, known.rows().columns(), new double[0]));
        }
        Pipeline.Treated treated = pipeline.treat(rows, known, runs);
        Run run = runs.of(pipeline.workflow().steps().getFirst(), Predictor::noStep);
        int k = Math.min(Math.max(neighbors, Outliers.RANK), known.rows().rows());
        NeighborGraph nearest = search.nearest(treated.features(), k, run);
        List<Prediction> predictions = IntStream.range(0, rows.points().rows())
                .mapToObj(row -> prediction(nearest, treated.lens(), row))
                .toList();
        return new Answered(predictions, treated.features());
    }

    private Prediction prediction(NeighborGraph nearest, Optional<Points> lens, int row) {
        Vote vote = votes.of(nearest, row, 0);
        int rank = Math.min(Outliers.RANK, nearest.k()) - 1;
        double[] distances = IntStream.range(0, nearest.k())
                .mapToDouble(at -> nearest.distance(row, at))
                .toArray();
        return new Prediction(
                vote.node(),
                vote.node() < 0 ? "" : nodes.names().get(vote.node()),
                vote.group() < 0 ? "" : nodes.groups().get(vote.group()),
                vote.confidence(),
                distances[0],
                outliers.rank(distances[rank]),
                vote.shares(),
                lens.map(values -> values(values, row)).orElseGet(() -> new double[0]),
                IntStream.range(0, nearest.k())
                        .map(at -> number(nearest.neighbor(row, at)))
                        .toArray(),
                distances);
    }

    private int number(int row) {
        return numbers.map(all -> all[row]).orElse(row);
    }

    private static double[] values(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        return values;
    }
}
