package reeb.plugins.sources.pictures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats of pictures, told by how their files begin: those that are read, and those that are known but not read. */
enum PictureFormat {
    PNG("PNG", true, List.of("png"), "\u0089PNG"),
    JPEG("JPEG", true, List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    GIF("GIF", true, List.of("gif"), "GIF8"),
    BMP("BMP", true, List.of("bmp"), "BM"),
    WEBP("WebP", true, List.of("webp"), "RIFF????WEBP"),
    TIFF("TIFF", true, List.of("tif", "tiff"), "II*\0", "MM\0*"),
    BIG_TIFF("BigTIFF", false, List.of(), "II+\0", "MM\0+"),
    HEIF("HEIF", false, List.of("heic", "heif"), "????ftyphei", "????ftyphev", "????ftypmif1"),
    AVIF("AVIF", false, List.of("avif"), "????ftypavi"),
    JPEG_2000("JPEG 2000", false, List.of("jp2", "j2k"), "\0\0\0\fjP  ", "\u00ffO\u00ffQ"),
    JPEG_XL("JPEG XL", false, List.of("jxl"), "\0\0\0\fJXL ", "\u00ff\n"),
    PSD("PSD", false, List.of("psd"), "8BPS"),
    SVG("SVG", false, List.of("svg"), "<svg"),
    NETPBM("PBM, PGM or PPM", false, List.of("pbm", "pgm", "ppm", "pnm"));

    /** How much of a file is looked at, in bytes. */
    static final int HEAD = 12;

    private static final char ANY = '?';

    private final String title;
    private final boolean readable;
    private final List<String> endings;
    private final List<String> beginnings;

    PictureFormat(String title, boolean readable, List<String> endings, String... beginnings) {
        this.title = title;
        this.readable = readable;
        this.endings = endings;
        this.beginnings = List.of(beginnings);
    }

    /** Finds the format by a file's beginning. */
    static Optional<PictureFormat> of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return Stream.of(values())
                .filter(format -> format.beginnings.stream().anyMatch(beginning -> begins(head, beginning)))
                .findFirst();
    }

    private static boolean begins(String head, String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (i == head.length() || (beginning.charAt(i) != ANY && beginning.charAt(i) != head.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Finds the format that a file's name promises. */
    static Optional<PictureFormat> promised(String name) {
        String ending = ending(name);
        return Stream.of(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /** The ending of a file's name in small letters; empty where it has none. */
    static String ending(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(file.lastIndexOf('.') + 1 + (file.contains(".") ? 0 : file.length()))
                .toLowerCase(Locale.ROOT);
    }

    /** Lists the formats that are read, for messages. */
    static String listed() {
        List<String> titles = Stream.of(values())
                .filter(PictureFormat::readable)
                .map(PictureFormat::toString)
                .toList();
        return String.join(", ", titles.subList(0, titles.size() - 1)) + " and " + titles.getLast();
    }

    boolean readable() {
        return readable;
    }

    @Override
    public String toString() {
        return title;
    }
}
