package reeb.server.placing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.model.pipeline.Runs;
import reeb.model.predict.ModelInput;
import reeb.model.predict.Prediction;
import reeb.model.predict.PredictionMembers;
import reeb.runtime.engine.Listener;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;

/**
 * New pictures and rows as a page asks for their places: {@code GET api/placing/GRAPH} tells how far the graph is learned,
 * {@code POST api/placing/GRAPH} begins that, {@code POST api/placing/GRAPH/pictures?sizes=9,12} places pictures, whose files stand in the
 * body one behind the other, and {@code POST api/placing/GRAPH/table/NAME} the rows of a table. Without a graph's name the only one is
 * meant. Nothing of it goes into the run.
 */
public final class PlacingSite {
    /** Of a body: more than photographs have. */
    static final int MOST_BYTES = Request.MOST_BYTES;

    /** Pictures of a request, so that the page soon shows the first of many. */
    static final int MOST_PICTURES = 64;

    /** Rows of a table: more marks would hide what they are among. */
    static final int MOST_ROWS = 2000;

    /** Known rows that are told for each. */
    private static final int NEAREST = 8;

    private static final Pattern SIZES = Pattern.compile("[1-9][0-9]{0,8}(,[1-9][0-9]{0,8})*");
    private static final Pattern ENDING = Pattern.compile("(\\.[A-Za-z0-9]{1,12}){1,2}$");
    private static final String PATH = "placing";

    private final Placing placing;

    /** Others wait, so that the memory for bodies and pictures has a bound. */
    private final Semaphore turns = new Semaphore(2, true);

    private PlacingSite(Placing placing) {
        this.placing = placing;
    }

    /** Adds its paths to others. */
    public static Routes with(Routes routes, Placing placing) {
        PlacingSite site = new PlacingSite(placing);
        return routes.get((_, _) -> told(site.placing.graph(Optional.empty())), "api", PATH)
                .post((_, _) -> begun(site.placing.graph(Optional.empty())), "api", PATH)
                .getBelow((_, names) -> told(site.graph(names, 1)), "api", PATH)
                .postBelow(site::asked, "api", PATH);
    }

    private LearnedGraph graph(List<String> names, int most) {
        if (names.size() > most) {
            throw Refusal.notFound();
        }
        return placing.graph(Optional.of(names.getFirst()));
    }

    private static Answer told(LearnedGraph graph) {
        Map<String, Object> told = graph.told();
        told.put("limits", JsonWriter.object("bytes", MOST_BYTES, "pictures", MOST_PICTURES, "rows", MOST_ROWS));
        return json(told);
    }

    private static Answer begun(LearnedGraph graph) {
        graph.begin();
        return told(graph);
    }

    private Answer asked(Request request, List<String> names) throws IOException {
        LearnedGraph graph = graph(names, 3);
        if (names.size() == 1) {
            return begun(graph);
        }
        boolean pictures = names.size() == 2 && names.get(1).equals("pictures");
        if (!pictures && !(names.size() == 3 && names.get(1).equals("table"))) {
            throw Refusal.notFound();
        }
        LearnedGraph.Ready ready = graph.ready()
                .orElseThrow(() -> new Refusal(409, "the graph is not learned; 'POST api/placing/GRAPH' begins that"));
        try {
            turns.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.busy("the server stops");
        }
        try {
            return json(pictures ? pictures(request, graph, ready) : table(request, graph, ready, names.getLast()));
        } catch (InputException wrong) {
            throw new Refusal(422, String.valueOf(wrong.getMessage()));
        } catch (CancellationException _) {
            throw Refusal.busy("the server stops");
        } finally {
            turns.release();
        }
    }

    private static Map<String, Object> pictures(Request request, LearnedGraph graph, LearnedGraph.Ready ready) {
        if (ready.pictures().isEmpty()) {
            throw new Refusal(
                    422,
                    "the run was made of rows of " + ready.predictor().input().columns()
                            + " numbers, and not of pictures; drop a table of such");
        }
        List<byte[]> files = files(request);
        List<Object> answers = new ArrayList<>();
        List<Integer> sound = new ArrayList<>();
        List<Points> pixels = new ArrayList<>();
        for (int at = 0; at < files.size(); at++) {
            try {
                pixels.add(ready.pictures().get().decode(List.of(files.get(at))));
                sound.add(at);
                answers.add(Map.of());
            } catch (InputException damaged) {
                String why = String.valueOf(damaged.getMessage()).replaceFirst("^picture 0: ", "");
                answers.add(JsonWriter.object("error", why));
            }
        }
        List<Map<String, Object>> said = sound.isEmpty()
                ? List.of()
                : said(ready, pictures(pixels, ready), graph.runs(Listener.SILENT), at -> at);
        for (int at = 0; at < said.size(); at++) {
            answers.set(sound.get(at), said.get(at));
        }
        return JsonWriter.object("placed", answers);
    }

    /** Takes a body apart. */
    private static List<byte[]> files(Request request) {
        String sizes = request.target()
                .parameter("sizes")
                .filter(text -> SIZES.matcher(text).matches())
                .orElseThrow(() -> new Refusal(400, "'sizes' must tell how many bytes each picture has: ?sizes=9,12"));
        int[] bytes =
                Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
        if (bytes.length > MOST_PICTURES) {
            throw new Refusal(413, "at most " + MOST_PICTURES + " pictures come at once");
        }
        byte[] body = request.bytes(MOST_BYTES);
        if (Arrays.stream(bytes).asLongStream().sum() != body.length) {
            throw new Refusal(400, "the body has " + body.length + " bytes, and not as many as 'sizes' add up to");
        }
        List<byte[]> files = new ArrayList<>();
        int start = 0;
        for (int size : bytes) {
            files.add(Arrays.copyOfRange(body, start, start + size));
            start += size;
        }
        return files;
    }

    private static Dataset pictures(List<Points> each, LearnedGraph.Ready ready) {
        ModelInput.Picture size = ready.predictor().input().picture().orElseThrow();
        int columns = ready.predictor().input().columns();
        byte[] all = new byte[Math.multiplyExact(each.size(), columns)];
        double[] values = new double[columns];
        for (int row = 0; row < each.size(); row++) {
            each.get(row).copyRow(0, values);
            for (int column = 0; column < columns; column++) {
                all[row * columns + column] = (byte) (int) values[column];
            }
        }
        Points pixels = Points.of(each.size(), columns, all);
        return new Dataset(
                pixels, Table.empty(), Optional.of(new Images(pixels, size.width(), size.height(), size.channels())));
    }

    private static Map<String, Object> table(Request request, LearnedGraph graph, LearnedGraph.Ready ready, String name)
            throws IOException {
        if (ready.pictures().isPresent()) {
            throw new Refusal(422, "the run was made of pictures, and not of tables; drop pictures");
        }
        Matcher ending = ENDING.matcher(name);
        if (!ending.find()) {
            throw new Refusal(422, name + ": its name does not tell what it is, as .csv does");
        }
        byte[] body = request.bytes(MOST_BYTES);
        List<String> warnings = new CopyOnWriteArrayList<>();
        Runs runs = graph.runs(Listener.ofWarnings((_, message) -> warnings.add(message)));
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "placing")) {
            Path file = folder.path().resolve("rows" + ending.group());
            NewFile.write(file, body);
            Dataset rows;
            try {
                rows = graph.tables().read(file, ready.predictor(), runs);
            } catch (InputException wrong) {
                throw new Refusal(422, named(String.valueOf(wrong.getMessage()), file, name));
            }
            if (rows.points().rows() > MOST_ROWS) {
                throw new Refusal(
                        413,
                        name + ": has " + rows.points().rows() + " rows; at most " + MOST_ROWS + " are placed at once");
            }
            return JsonWriter.object(
                    "placed",
                    said(ready, rows, runs, rows::number),
                    "warnings",
                    warnings.stream().map(one -> named(one, file, name)).toList());
        }
    }

    /** Messages are to name the file that the person has dropped. */
    private static String named(String message, Path file, String name) {
        return message.replace(file.toString(), name);
    }

    private interface Numbers {
        int number(int row);
    }

    private static List<Map<String, Object>> said(LearnedGraph.Ready ready, Dataset rows, Runs runs, Numbers numbers) {
        List<Prediction> said = ready.predictor().predict(rows, runs);
        return IntStream.range(0, said.size())
                .mapToObj(row -> PredictionMembers.of(numbers.number(row), "", said.get(row), NEAREST))
                .toList();
    }

    private static Answer json(Object value) {
        return Answer.of(Answer.JSON, JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8));
    }
}
