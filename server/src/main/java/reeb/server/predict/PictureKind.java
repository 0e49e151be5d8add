package reeb.server.predict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import reeb.server.http.Refusal;

/** The formats of pictures that are taken from programs, told by how files begin: those for which the JDK has a decoder of its own. */
final class PictureKind {
    private static final List<String> BEGINNINGS = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM");
    private static final int LONGEST = 4;

    private PictureKind() {}

    /**
     * Refuses what is no picture in one of them.
     *
     * @param at its position, for the message
     */
    static void require(byte[] file, int at) {
        String head = new String(file, 0, Math.min(file.length, LONGEST), StandardCharsets.ISO_8859_1);
        if (BEGINNINGS.stream().noneMatch(head::startsWith)) {
            throw new Refusal(400, "picture " + at + ": is no picture in PNG, JPEG, GIF or BMP");
        }
    }
}
