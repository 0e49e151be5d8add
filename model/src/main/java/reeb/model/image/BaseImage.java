package reeb.model.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.problem.InputException;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/**
 * The image of a server that layers are put on, in an archive of the layout of the Open Container Initiative. It may come from anybody: what is
 * in it is compared with its digests.
 */
final class BaseImage implements AutoCloseable {
    /** Says of an image that models can be put on it, and of which kind. */
    static final String LABEL = "reeb.base";

    static final String KIND = "serve";

    private static final int LONGEST_TEXT = 1 << 22;
    private static final Pattern NAMES =
            Pattern.compile("oci-layout|index\\.json|manifest\\.json|repositories|blobs/sha256/[0-9a-f]{64}");
    private static final Set<String> LAYERS = Set.of(Blob.LAYER, Blob.GZIP, Blob.LAYER + "+zstd");

    private final TarArchive archive;
    private final ImageMembers config;
    private final List<Blob> layers;
    private final List<String> unpacked;

    private BaseImage(TarArchive archive, ImageMembers config, List<Blob> layers, List<String> unpacked) {
        this.archive = archive;
        this.config = config;
        this.layers = List.copyOf(layers);
        this.unpacked = List.copyOf(unpacked);
    }

    /**
     * Opens an image.
     *
     * @throws InputException where it is none, is damaged, or no server to put models on
     */
    static BaseImage open(Path path) throws IOException {
        TarArchive archive = TarArchive.open(path, NAMES);
        boolean sound = false;
        try {
            BaseImage image = read(archive);
            sound = true;
            return image;
        } finally {
            if (!sound) {
                archive.close();
            }
        }
    }

    private static BaseImage read(TarArchive archive) throws IOException {
        if (archive.size("index.json").isEmpty()) {
            throw archive.damaged("has no index.json; save it as 'podman save --format oci-archive' does");
        }
        ImageMembers index = json(archive, "index.json", archive.bytes("index.json", LONGEST_TEXT));
        List<Json.Members> images = index.list("manifests");
        if (images.size() != 1) {
            throw archive.damaged("holds " + images.size() + " images; keep one");
        }
        Blob told = index.blob(images.getFirst(), Set.of(Blob.MANIFEST));
        ImageMembers manifest = small(archive, told);
        Blob configured = manifest.blob(manifest.object("config"), Set.of(Blob.CONFIG));
        List<Blob> layers = manifest.list("layers").stream()
                .map(layer -> manifest.blob(layer, LAYERS))
                .toList();
        ImageMembers config = small(archive, configured);
        List<String> unpacked = unpacked(config, layers.size());
        requireServer(archive.path(), config.object("config"));
        return new BaseImage(archive, config, layers, unpacked);
    }

    private static List<String> unpacked(ImageMembers config, int layers) {
        List<String> digests = ImageMembers.texts(config.object("rootfs").member("diff_ids"));
        if (digests.size() != layers || !digests.stream().allMatch(ImageMembers::isDigest)) {
            throw config.archive().damaged("does not tell the digests 'diff_ids' of all its layers");
        }
        return digests;
    }

    private static void requireServer(Path path, Json.Members run) {
        if (!(run.member("Labels").orElse(null) instanceof Json.Members labels)
                || !(labels.member(LABEL).orElse(null) instanceof Json.Text kind)
                || !kind.value().equals(KIND)
                || ImageMembers.texts(run.member("Entrypoint")).isEmpty()) {
            throw new InputException(path + ": is no image that models can be put on: it has no label '" + LABEL + "="
                    + KIND + "'; 'container/base.sh' of the distribution makes one");
        }
    }

    /** Reads a file that the image tells of, and compares it with that. */
    private static ImageMembers small(TarArchive archive, Blob blob) throws IOException {
        byte[] bytes = archive.bytes(blob.place(), LONGEST_TEXT);
        if (bytes.length != blob.size() || !Hashes.of(bytes).equals(blob.sha256())) {
            throw blob.changed(archive);
        }
        return json(archive, blob.place(), bytes);
    }

    private static ImageMembers json(TarArchive archive, String name, byte[] bytes) {
        Json json =
                JsonReader.parse(new String(bytes, StandardCharsets.UTF_8), archive.path() + "/" + name, LONGEST_TEXT);
        return ImageMembers.of(archive, name, json);
    }

    /** What the image tells of itself. */
    Json.Members config() {
        return config.all();
    }

    /** What it tells of the process that it runs. */
    Json.Members run() {
        return config.object("config");
    }

    /** The command that it runs. */
    List<String> start() {
        return ImageMembers.texts(run().member("Entrypoint"));
    }

    /** Its layers, the lowest first. */
    List<Layer> layers() {
        return IntStream.range(0, layers.size())
                .mapToObj(at -> new Layer(
                        archive.path(),
                        layers.get(at),
                        unpacked.get(at),
                        archive.content(layers.get(at).place())))
                .toList();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
