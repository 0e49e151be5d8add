package reeb.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;
import reeb.runtime.files.NewFile;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/** The file that makes an entry complete: one line of JSON, and its checksum on the next. */
final class Manifest {
    static final String NAME = "manifest.json";

    private Manifest() {}

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    static void write(Path folder, String json) throws IOException {
        NewFile.write(in(folder), sealed(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether a folder has a manifest that begins as they all do. */
    static boolean looksRight(Path folder) throws IOException {
        byte[] start = "{\"format\":".getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(in(folder), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream file = Files.newInputStream(in(folder))) {
            return Arrays.equals(file.readNBytes(start.length), start);
        }
    }

    static Json.Members read(EntryFiles folder) throws IOException, DamagedException {
        String text = new String(folder.text(NAME), StandardCharsets.UTF_8);
        String json = text.substring(0, Math.max(0, text.indexOf('\n')));
        if (!text.equals(sealed(json))) {
            throw new DamagedException(folder + "/" + NAME + " has changed since it was written");
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
