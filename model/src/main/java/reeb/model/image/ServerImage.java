package reeb.model.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.json.JsonWriter;

/**
 * The image of a server without a model, that models are put on.
 *
 * <p>Its layers bring a Java runtime with the options of the server beside it, below {@code /opt/reeb}; what follows these options are the arguments of
 * {@code reeb serve}.
 */
public final class ServerImage {
    /** Nobody's: a user that the system has no name for. */
    static final String USER = "65532:65532";

    static final String PORT = "8080/tcp";

    private static final List<String> START = List.of("/opt/reeb/runtime/bin/java", "@/opt/reeb/serve.options");

    private ServerImage() {}

    /**
     * Writes one.
     *
     * @param layers archives of files, compressed by gzip or not, the lowest first
     * @param architecture of the machine, as Go calls it, such as {@code amd64}
     * @param version of Reeb
     * @param file is replaced where it is there
     * @return the digest of the image
     * @throws InputException where a layer cannot be read
     * @throws IOException where the image cannot be written; nothing is left behind then
     */
    public static String write(List<Path> layers, String architecture, String version, Path file) throws IOException {
        List<Layer> taken = new ArrayList<>();
        for (Path layer : layers) {
            try {
                taken.add(Layer.of(layer));
            } catch (IOException e) {
                throw new InputException(layer + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
            }
        }
        Map<String, Object> labels = JsonWriter.object(
                "org.opencontainers.image.title", "reeb serve", "org.opencontainers.image.version", version);
        labels.put(BaseImage.LABEL, BaseImage.KIND);
        Map<String, Object> config = JsonWriter.object(
                "User",
                USER,
                "ExposedPorts",
                Map.of(PORT, Map.of()),
                "Env",
                List.of("LANG=C.UTF-8", "HOME=/nonexistent"),
                "Entrypoint",
                START,
                "WorkingDir",
                "/",
                "Labels",
                labels,
                "StopSignal",
                "SIGTERM");
        return ImageArchive.write(
                file,
                JsonWriter.object("architecture", architecture, "os", "linux", "config", config),
                taken,
                "localhost/reeb-serve:" + version);
    }
}
