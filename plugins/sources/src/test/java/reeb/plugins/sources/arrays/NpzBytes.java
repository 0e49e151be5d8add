package reeb.plugins.sources.arrays;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives of arrays as NumPy does. */
final class NpzBytes {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    NpzBytes array(String name, byte[] npy) {
        return entry(name + ".npy", npy);
    }

    NpzBytes entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** As numpy.savez_compressed writes it. */
    byte[] deflated() {
        return written(ZipEntry.DEFLATED);
    }

    /** As numpy.savez writes it. */
    byte[] stored() {
        return written(ZipEntry.STORED);
    }

    private byte[] written(int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                CRC32 checksum = new CRC32();
                checksum.update(entry.getValue());
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setMethod(method);
                header.setSize(entry.getValue().length);
                header.setCrc(checksum.getValue());
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
