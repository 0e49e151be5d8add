package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.ServingProcess;
import reeb.integration.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command line, rows for people, tensors of JSON and tensors of bytes say the same of a row. */
@DisabledOnOs(OS.WINDOWS)
final class SameAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String LENGTH = "Inference-Header-Content-Length";
    private static final List<String> COLUMNS =
            List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private ServingProcess serving;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        session = Session.light(folder);
        session.write("digits.json", """
                {"name": "Digits", "seed": 3, "steps": [
                  {"name": "digits", "use": "digits", "count": 400},
                  {"name": "hog", "use": "hog", "of": "digits"},
                  {"name": "lens", "use": "pca", "of": "hog", "components": 2},
                  {"name": "graph", "use": "mapper", "of": "hog", "lens": "lens",
                   "cover": {"use": "cubes", "resolution": 6}, "clusterer": "automatic-linkage"}]}
                """);
        serving = ServingProcess.start(
                session,
                "rows=" + model(Session.sample("penguins-mapper.json"), "penguins"),
                "digits=" + model(session.path("digits.json").toString(), "digits"));
    }

    @AfterEach
    void leave() {
        serving.close();
    }

    private String model(String workflow, String name) {
        String run = session.path(name).toString();
        String file = session.path(name + ".reeb").toString();
        done("run", workflow, "--out", run, "--progress", "none");
        done("model", "export", run, "-o", file, "--neighbours");
        return file;
    }

    private String done(String... arguments) {
        return session.done(arguments).out();
    }

    private List<JsonNode> predicted(String model, Path data) {
        return done("predict", session.path(model).toString(), data.toString(), "--json", "--neighbours", "5")
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /** Leaves out what pictures are called in their folder, which is not known of those that come without one. */
    private static List<JsonNode> withoutNames(List<JsonNode> told) {
        told.forEach(
                row -> assertThat(((ObjectNode) row).remove("id").stringValue()).matches("[a-t]\\.(png|jpg|gif|bmp)"));
        return told;
    }

    private List<JsonNode> people(String model, String instances) throws IOException, InterruptedException {
        String said =
                serving.said("/v1/models/" + model + ":predict?neighbours=5", "{\"instances\":" + instances + "}");
        return list(JSON.readTree(said).get("predictions"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static final String WANTED = "\"parameters\":{\"neighbours\":5},\"outputs\":["
            + IntStream.range(0, SaidTensors.NAMES.size())
                    .mapToObj(at ->
                            "{\"name\":\"" + SaidTensors.NAMES.get(at) + "\",\"parameters\":{\"binary_data\":BINARY}}")
                    .collect(Collectors.joining(","))
            + "]";

    private SaidTensors json(String model, String input) throws IOException, InterruptedException {
        String body = "{" + WANTED.replace("BINARY", "false") + ",\"inputs\":[" + input + "]}";
        return SaidTensors.ofJson(JSON.readTree(serving.said("/v2/models/" + model + "/infer", body)));
    }

    private SaidTensors binary(String model, String input, byte[] raw) throws IOException, InterruptedException {
        byte[] head = ("{" + WANTED.replace("BINARY", "true") + ",\"inputs\":["
                        + input.replace("SIZE", Integer.toString(raw.length)) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(head, head.length + raw.length);
        System.arraycopy(raw, 0, body, head.length, raw.length);
        HttpResponse<byte[]> response = serving.post(
                "/v2/models/" + model + "/infer",
                "application/octet-stream",
                body,
                LENGTH,
                Integer.toString(head.length));
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return SaidTensors.ofBytes(response);
    }

    @Test
    void rowsOfATableAreSaidTheSameOf() throws IOException, InterruptedException {
        Random random = new Random(5);
        double[][] rows = new double[40][];
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        ByteBuffer raw = ByteBuffer.allocate(rows.length * 32).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[] {
                35 + random.nextInt(200) / 10.0,
                13 + random.nextInt(80) / 10.0,
                170 + random.nextInt(60),
                2700 + 50.0 * random.nextInt(70)
            };
            csv.append(Arrays.stream(rows[row]).mapToObj(Double::toString).collect(Collectors.joining(",")))
                    .append('\n');
            Arrays.stream(rows[row]).forEach(raw::putDouble);
        }
        String matrix = Arrays.deepToString(rows);
        List<JsonNode> told = predicted("penguins.reeb", session.write("new.csv", csv.toString()));
        assertThat(people("rows", matrix)).isEqualTo(told);
        SaidTensors expected = SaidTensors.ofRows(told);
        String input = "{\"name\":\"rows\",\"datatype\":\"FP64\",\"shape\":[40,4],";
        assertThat(json("rows", input + "\"data\":" + matrix + "}")).isEqualTo(expected);
        assertThat(binary("rows", input + "\"parameters\":{\"binary_data_size\":SIZE}}", raw.array()))
                .isEqualTo(expected);
        String objects = Arrays.stream(rows)
                .map(row -> IntStream.range(0, 4)
                        .mapToObj(at -> "\"" + COLUMNS.get(at) + "\":" + row[at])
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(people("rows", objects)).isEqualTo(told);
    }

    /** Strokes on white or black, in formats, sizes and colours that have to be scaled and turned into grey. */
    private static byte[] picture(Random random, int number) throws IOException {
        int side = number % 3 == 0 ? 28 : 20 + random.nextInt(50);
        BufferedImage image = new BufferedImage(side, side + number % 5, BufferedImage.TYPE_INT_RGB);
        var drawn = image.createGraphics();
        drawn.setColor(new java.awt.Color(255, 128 + random.nextInt(127), 255));
        drawn.setStroke(new java.awt.BasicStroke(side / 9f));
        for (int line = 0; line < 3; line++) {
            drawn.drawLine(random.nextInt(side), random.nextInt(side), random.nextInt(side), random.nextInt(side));
        }
        drawn.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, List.of("png", "jpg", "gif", "bmp").get(number % 4), bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    @Test
    void picturesAreSaidTheSameOf() throws IOException, InterruptedException {
        Random random = new Random(8);
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        List<byte[]> files = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            files.add(picture(random, number));
            Files.write(
                    pictures.resolve((char) ('a' + number) + "."
                            + List.of("png", "jpg", "gif", "bmp").get(number % 4)),
                    files.getLast());
        }
        List<JsonNode> told = withoutNames(predicted("digits.reeb", pictures));
        List<String> texts = files.stream()
                .map(file -> "\"" + Base64.getEncoder().encodeToString(file) + "\"")
                .toList();
        assertThat(people(
                        "digits",
                        texts.stream()
                                .map(text -> "{\"b64\":" + text + "}")
                                .toList()
                                .toString()))
                .isEqualTo(told);
        SaidTensors expected = SaidTensors.ofRows(told);
        String input = "{\"name\":\"pictures\",\"datatype\":\"BYTES\",\"shape\":[20],";
        assertThat(json("digits", input + "\"data\":" + texts + "}")).isEqualTo(expected);
        ByteBuffer raw = ByteBuffer.allocate(
                        files.stream().mapToInt(file -> 4 + file.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        files.forEach(file -> raw.putInt(file.length).put(file));
        assertThat(binary("digits", input + "\"parameters\":{\"binary_data_size\":SIZE}}", raw.array()))
                .isEqualTo(expected);
        HttpResponse<byte[]> alone = serving.post("/v1/models/digits:predict?neighbours=5", "image/jpeg", files.get(1));
        JsonNode one = JSON.readTree(new String(alone.body(), StandardCharsets.UTF_8))
                .get("predictions")
                .get(0);
        assertThat(one.get("distances")).isEqualTo(told.get(1).get("distances"));
    }

    /** A picture whose header promises many pixels is refused before any memory is taken for these. */
    @Test
    void picturesOfTooManyPixelsAreRefused() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        byte[] large = bytes.toByteArray();
        for (int[] size : new int[][] {{60_000, 60_000}, {1, 20_000}, {5_000, 5_000}}) {
            ByteBuffer header = ByteBuffer.wrap(large).putInt(16, size[0]).putInt(20, size[1]);
            CRC32 sum = new CRC32();
            sum.update(large, 12, 17);
            header.putInt(29, (int) sum.getValue());
            HttpResponse<byte[]> refused = serving.post("/v1/models/digits:predict", "image/png", large);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                    .contains("picture 0: cannot be decoded", "pixels are more than");
        }
    }
}
