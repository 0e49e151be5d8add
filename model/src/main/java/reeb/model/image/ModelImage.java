package reeb.model.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.model.bundle.AskedName;
import reeb.model.bundle.ModelFile;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonWriter;

/**
 * The image of a server with a model, which needs nothing besides but a token.
 *
 * @param reference the name that it gets where it is loaded
 * @param digest of the image: the same for the same model and the same server
 */
public record ModelImage(String reference, String digest) {
    private static final String FOLDER = "models";

    /** Members of a configuration that tell what is run; the model decides that. */
    private static final List<String> STARTS = List.of("Entrypoint", "Cmd", "User", "Labels", "ExposedPorts");

    /**
     * Puts a model on the image of a server.
     *
     * @param model the file
     * @param given the name by which it is asked; where empty, its own
     * @param base the archive of the server's image
     * @param file is replaced where it is there
     * @throws InputException where the model or the image of the server is damaged or another thing
     * @throws IOException where the image cannot be written; nothing is left behind then
     */
    public static ModelImage write(Path model, Optional<String> given, Path base, Path file) throws IOException {
        Served served = Served.of(model, given);
        try (BaseImage server = BaseImage.open(base)) {
            List<Layer> layers = new ArrayList<>(server.layers());
            layers.add(Layer.of(model, served::write));
            String reference = "localhost/" + tag(served.name()) + ":latest";
            return new ModelImage(reference, ImageArchive.write(file, config(server, served), layers, reference));
        }
    }

    /** Makes a name that images may have, which neither begins nor ends with a dash. */
    private static String tag(String name) {
        String tag = name.replaceAll("^-+|-+$", "");
        return tag.isEmpty() ? "model" : tag;
    }

    private static Map<String, Object> config(BaseImage server, Served served) {
        Map<String, Object> config = new LinkedHashMap<>();
        server.config().members().forEach((name, value) -> {
            if (!name.equals("history")) {
                config.put(name, JsonWriter.plain(value));
            }
        });
        Map<String, Object> run = new LinkedHashMap<>();
        server.run().members().forEach((name, value) -> {
            if (!STARTS.contains(name)) {
                run.put(name, JsonWriter.plain(value));
            }
        });
        List<String> start = new ArrayList<>(server.start());
        start.add(served.argument());
        start.addAll(List.of("--host", "0.0.0.0"));
        run.put("Entrypoint", start);
        run.put("User", ServerImage.USER);
        run.put("ExposedPorts", Map.of(ServerImage.PORT, Map.of()));
        run.put("Labels", labels(server, served));
        config.put("config", run);
        return config;
    }

    private static Map<String, Object> labels(BaseImage server, Served served) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (server.run().member("Labels").orElse(null) instanceof Json.Members told) {
            told.members().forEach((name, value) -> labels.put(name, JsonWriter.plain(value)));
        }
        labels.remove(BaseImage.LABEL);
        labels.put("org.opencontainers.image.title", served.name());
        labels.put("reeb.model", served.name());
        labels.put("reeb.model.sha256", served.identity());
        return labels;
    }

    /**
     * The model in its layer.
     *
     * @param file where it is
     * @param size in bytes
     * @param name by which it is asked
     * @param own the name that it has of itself
     * @param identity the SHA-256 of its record
     */
    private record Served(Path file, long size, String name, String own, String identity) {
        static Served of(Path file, Optional<String> given) throws IOException {
            try (ModelFile model = ModelFile.open(file)) {
                model.verify();
                String own = model.record().text("name");
                String name = AskedName.required(file, given.orElse(own));
                long size = Files.size(file);
                if (size > TarWriter.LARGEST) {
                    throw new InputException(file + ": has " + size + " bytes, where an image takes "
                            + TarWriter.LARGEST + " at most; export it with a smaller --profile");
                }
                return new Served(file, size, name, own, model.identity());
            }
        }

        private String place() {
            return FOLDER + "/" + name + ".reeb";
        }

        String argument() {
            return (name.equals(own) ? "" : name + "=") + "/" + place();
        }

        void write(OutputStream out) throws IOException {
            TarWriter tar = new TarWriter(out);
            tar.folder(FOLDER);
            tar.file(place(), size, Content.of(file));
            tar.finish();
        }
    }
}
