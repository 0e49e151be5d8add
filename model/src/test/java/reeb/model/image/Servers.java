package reeb.model.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import reeb.api.data.Points;
import reeb.model.bundle.ModelNames;
import reeb.model.bundle.ModelWriter;
import reeb.runtime.json.JsonWriter;

/**
 * Images of a server and models, small ones.
 *
 * @param folder where they lie
 */
record Servers(Path folder) {
    /** Writes the image of a server of two layers, the second of which is compressed. */
    Path base() throws IOException {
        Path system = folder.resolve("system.tar");
        Path server = folder.resolve("server.tar.gz");
        Files.write(system, tar(Map.of("etc/os-release", bytes("ID=debian\n"))));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(server))) {
            out.write(tar(Map.of("opt/reeb/serve.options", bytes("reeb.cli.Reeb\nserve\n"))));
        }
        Path base = folder.resolve("reeb-serve.tar");
        ServerImage.write(List.of(system, server), "amd64", "9.9", base);
        return base;
    }

    /** Writes a model of a name. */
    Path model(String name) throws IOException {
        ModelWriter model = new ModelWriter();
        model.matrix(ModelNames.ROWS, Points.of(2, 3, new float[] {1, 2, 3, 4, 5, 6}));
        Path file = folder.resolve("a-model.reeb");
        model.write(
                file,
                JsonWriter.object(
                        "format", "reeb model", "version", 1, "needs", List.of(), "reeb", "9.9", "name", name));
        return file;
    }

    /** The files of an archive, by their names. */
    static Map<String, byte[]> files(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ReadTar.of(Files.readAllBytes(archive)).forEach((name, entry) -> {
            if (entry.type() == '0') {
                files.put(name, entry.bytes());
            }
        });
        return files;
    }

    static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarWriter tar = new TarWriter(bytes);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                tar.file(file.getKey(), file.getValue().length, Content.of(file.getValue()));
            }
            tar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
