package reeb.runtime.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/** The file that makes an entry complete: one line of JSON, and its checksum on the next. */
final class Manifest {
    private static final String NAME = "manifest.json";

    private Manifest() {}

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    static void write(Path folder, String json) throws IOException {
        byte[] bytes = sealed(json).getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(in(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    static Json.Members read(Path folder) throws IOException, DamagedException {
        String text = Files.readString(in(folder));
        String json = text.substring(0, Math.max(0, text.indexOf('\n')));
        if (!text.equals(sealed(json))) {
            throw new DamagedException(in(folder) + " has changed since it was written");
        }
        return JsonReader.parse(json, NAME) instanceof Json.Members members
                ? members
                : new Json.Members(reeb.runtime.json.Place.START, Map.of(), Map.of());
    }

    private static String sealed(String json) {
        return json + "\n" + checksum(json) + "\n";
    }

    private static String checksum(String json) {
        CRC32C check = new CRC32C();
        check.update(json.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(check.getValue());
    }
}
