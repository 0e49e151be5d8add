import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Asks a server of a model of pictures each kind of question, so that the classes that answer them go into an archive. */
void main(String[] arguments) throws IOException, InterruptedException {
    String model = arguments[1];
    try (HttpClient client = HttpClient.newHttpClient()) {
        Server server = new Server(client, arguments[0].strip());
        byte[] picture = picture();
        String instance = "{\"b64\": \"" + Base64.getEncoder().encodeToString(picture) + "\"}";
        for (String path : List.of("v1/models", "v1/models/" + model, "v2/health/ready", "v2/models/" + model, "metrics")) {
            server.get(path);
        }
        for (int round = 0; round < 20; round++) {
            server.post("v1/models/" + model + ":predict", "image/png", picture);
            server.post(
                    "v1/models/" + model + ":predict?features=true&neighbours=5",
                    "application/json",
                    ("{\"instances\": [" + instance + ", " + instance + "]}").getBytes(StandardCharsets.UTF_8));
            server.post(
                    "v2/models/" + model + "/infer",
                    "application/json",
                    ("{\"inputs\": [{\"name\": \"p\", \"shape\": [1, 28, 28], \"datatype\": \"UINT8\", \"data\": ["
                                    + "0, ".repeat(783) + "0]}]}")
                            .getBytes(StandardCharsets.UTF_8));
            server.binary("v2/models/" + model + "/infer");
        }
    }
}

/** A server, and who asks it. */
record Server(HttpClient client, String address) {
    void get(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address + "/" + path)));
    }

    void post(String path, String type, byte[] body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address + "/" + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a tensor as bytes behind its description, and asks for bytes. */
    void binary(String path) throws IOException, InterruptedException {
        byte[] json = ("{\"parameters\": {\"binary_data_output\": true}, \"inputs\": [{\"name\": \"p\", \"shape\": [1, 784],"
                        + " \"datatype\": \"FP32\", \"parameters\": {\"binary_data_size\": 3136}}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(json, json.length + 3136);
        send(HttpRequest.newBuilder(URI.create(address + "/" + path))
                .header("Content-Type", "application/octet-stream")
                .header("Inference-Header-Content-Length", Integer.toString(json.length))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.version(HttpClient.Version.HTTP_1_1).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.request().uri() + ": " + response.statusCode() + " " + response.body());
        }
    }
}

/** A grey picture with a stroke, as PNG. */
byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 5; y < 23; y++) {
        image.setRGB(14 + (y - 14) / 4, y, 0xffffff);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
}
