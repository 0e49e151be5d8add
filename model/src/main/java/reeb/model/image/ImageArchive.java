package reeb.model.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.runtime.files.Replacement;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.JsonWriter;

/**
 * Writes an image into one archive, which has both the layout of the Open Container Initiative, for Podman and skopeo, and the list that Docker
 * loads images by. The same image gives the same bytes.
 */
final class ImageArchive {
    private static final String REFERENCE = "org.opencontainers.image.ref.name";

    private ImageArchive() {}

    /**
     * Writes it.
     *
     * @param file is replaced where it is there; its folder has to be there
     * @param config all that is told of the image but for its layers
     * @param layers the lowest first
     * @param reference the name that it gets where it is loaded, such as {@code localhost/digits:latest}
     * @return the digest of the image
     * @throws IOException where the file can't be written; nothing is left behind then
     */
    static String write(Path file, Map<String, Object> config, List<Layer> layers, String reference)
            throws IOException {
        Written configured = Written.of(Blob.CONFIG, configuration(config, layers));
        List<Blob> blobs = layers.stream().map(Layer::blob).toList();
        Written manifest = Written.of(
                Blob.MANIFEST,
                JsonWriter.object(
                        "schemaVersion",
                        2,
                        "mediaType",
                        Blob.MANIFEST,
                        "config",
                        configured.blob().members(),
                        "layers",
                        blobs.stream().map(Blob::members).toList()));
        Map<String, Object> image = manifest.blob().members();
        image.put("annotations", JsonWriter.object(REFERENCE, reference));
        try (Replacement replacement = Replacement.of(file);
                BufferedOutputStream out = new BufferedOutputStream(replacement.stream(), 1 << 20)) {
            TarWriter tar = new TarWriter(out);
            put(tar, "oci-layout", bytes(JsonWriter.object("imageLayoutVersion", "1.0.0")));
            tar.folder("blobs");
            tar.folder("blobs/sha256");
            Set<String> there = new LinkedHashSet<>();
            for (Layer layer : layers) {
                if (there.add(layer.blob().place())) {
                    tar.file(layer.blob().place(), layer.blob().size(), layer::copy);
                }
            }
            put(tar, configured.blob().place(), configured.bytes());
            put(tar, manifest.blob().place(), manifest.bytes());
            put(tar, "index.json", bytes(index(image)));
            put(tar, "manifest.json", bytes(List.of(docker(configured.blob(), blobs, reference))));
            tar.finish();
            replacement.finish();
        }
        return manifest.blob().digest();
    }

    private static Map<String, Object> configuration(Map<String, Object> config, List<Layer> layers) {
        Map<String, Object> whole = new LinkedHashMap<>(config);
        whole.put(
                "rootfs",
                JsonWriter.object(
                        "type",
                        "layers",
                        "diff_ids",
                        layers.stream().map(Layer::unpacked).toList()));
        return whole;
    }

    private static Map<String, Object> index(Map<String, Object> image) {
        return JsonWriter.object("schemaVersion", 2, "mediaType", Blob.INDEX, "manifests", List.of(image));
    }

    private static Map<String, Object> docker(Blob config, List<Blob> layers, String reference) {
        return JsonWriter.object(
                "Config",
                config.place(),
                "RepoTags",
                List.of(reference),
                "Layers",
                layers.stream().map(Blob::place).toList());
    }

    private static void put(TarWriter tar, String name, byte[] bytes) throws IOException {
        tar.file(name, bytes.length, Content.of(bytes));
    }

    private static byte[] bytes(Object json) {
        return JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file of JSON, and what the image tells of it.
     *
     * @param blob what is told
     * @param bytes all of them
     */
    @SuppressWarnings("ArrayRecordComponent") // read only
    private record Written(Blob blob, byte[] bytes) {
        static Written of(String type, Object json) {
            byte[] bytes = ImageArchive.bytes(json);
            return new Written(new Blob(type, Hashes.of(bytes), bytes.length), bytes);
        }
    }
}
