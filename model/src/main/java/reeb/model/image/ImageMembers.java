package reeb.model.image;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import reeb.runtime.json.Json;

/**
 * An object of an image, of which every member that is asked for is looked at before it is believed.
 *
 * @param archive of the image
 * @param name of the file that it stands in
 * @param all its members
 */
record ImageMembers(TarArchive archive, String name, Json.Members all) {
    private static final String ALGORITHM = "sha256:";
    private static final Pattern DIGEST = Pattern.compile(ALGORITHM + "[0-9a-f]{64}");

    static ImageMembers of(TarArchive archive, String name, Json json) {
        if (json instanceof Json.Members members) {
            return new ImageMembers(archive, name, members);
        }
        throw archive.damaged("has no object in '" + name + "'");
    }

    Json.Members object(String member) {
        if (all.member(member).orElse(null) instanceof Json.Members object) {
            return object;
        }
        throw archive.damaged("does not tell '" + member + "' in '" + name + "'");
    }

    List<Json.Members> list(String member) {
        if (all.member(member).orElse(null) instanceof Json.Array array
                && array.elements().stream().allMatch(Json.Members.class::isInstance)) {
            return array.elements().stream().map(Json.Members.class::cast).toList();
        }
        throw archive.damaged("does not tell '" + member + "' in '" + name + "'");
    }

    /** Gives the texts of a list; none where it is no list of texts. */
    static List<String> texts(Optional<Json> list) {
        return list.orElse(null) instanceof Json.Array array
                        && array.elements().stream().allMatch(Json.Text.class::isInstance)
                ? array.elements().stream()
                        .map(one -> ((Json.Text) one).value())
                        .toList()
                : List.of();
    }

    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** Reads what is told of a file, which has to be there, of the same size. */
    Blob blob(Json.Members told, Set<String> types) {
        if (told.member("mediaType").orElse(null) instanceof Json.Text type
                && told.member("digest").orElse(null) instanceof Json.Text digest
                && told.member("size").orElse(null) instanceof Json.Numeral size) {
            if (!types.contains(type.value())) {
                throw archive.damaged("has the type '" + type.value() + "' in '" + name + "', which is not taken");
            }
            if (!isDigest(digest.value())) {
                throw archive.damaged("has a digest in '" + name + "' that is no SHA-256");
            }
            return there(type.value(), digest.value().substring(ALGORITHM.length()), size.value());
        }
        throw archive.damaged("does not tell type, digest and size in '" + name + "'");
    }

    private Blob there(String type, String sha256, BigDecimal told) {
        String place = new Blob(type, sha256, 0).place();
        long size = archive.size(place).orElseThrow(() -> archive.damaged("lacks '" + place + "'"));
        Blob blob = new Blob(type, sha256, size);
        if (told.compareTo(BigDecimal.valueOf(size)) != 0) {
            throw blob.changed(archive);
        }
        return blob;
    }
}
