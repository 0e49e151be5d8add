package reeb.model.image;

import java.util.Map;
import reeb.api.problem.InputException;
import reeb.runtime.json.JsonWriter;

/**
 * What an image tells of one of its files.
 *
 * @param type its media type
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param size in bytes
 */
record Blob(String type, String sha256, long size) {
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String CONFIG = "application/vnd.oci.image.config.v1+json";

    /** A layer as it is. */
    static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    /** A layer that is compressed. */
    static final String GZIP = "application/vnd.oci.image.layer.v1.tar+gzip";

    /** Where it lies in an archive. */
    String place() {
        return "blobs/sha256/" + sha256;
    }

    String digest() {
        return "sha256:" + sha256;
    }

    Map<String, Object> members() {
        return JsonWriter.object("mediaType", type, "digest", digest(), "size", size);
    }

    /** Says that an archive holds something else in its place. */
    InputException changed(TarArchive archive) {
        return archive.damaged("holds '" + place() + "', which is not what its name and the image tell of it");
    }
}
