package reeb.plugins.figures.drawing;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads outlines and widths from the TrueType font that comes with Reeb, Liberation Sans.
 *
 * <p>Text drawn by these outlines looks the same on every machine; the JDK's own fonts need font libraries and
 * configuration that bare machines lack, and take longer to start. Hints, kerning and ligatures are left out. For the
 * format see <i>The OpenType Specification</i>, chapters cmap, glyf, head, hhea, hmtx and loca.
 */
public final class Typeface {
    private static final String FILE = "LiberationSans-Regular.ttf";

    /** Narrower than the narrowest letters, as a share of the size. */
    private static final double NARROWEST = 0.2;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final int metrics;
    private final int characters;

    private Typeface(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
        for (int table = 0; table < font.getChar(4); table++) {
            int entry = 12 + 16 * table;
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), font.getInt(entry + 8));
        }
        unitsPerEm = font.getChar(table("head") + 18);
        metrics = font.getChar(table("hhea") + 34);
        characters = unicodeCharacters();
    }

    /** Gives the one font. */
    public static Typeface sans() {
        return Holder.SANS;
    }

    /** Measures a text in pixels. */
    public double width(String text, double size) {
        return text.codePoints().map(character -> advance(glyph(character))).sum() * size / unitsPerEm;
    }

    /** Cuts a text to a width in pixels, with an ellipsis where something is lost. */
    public String fit(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** Cuts a text to a width in pixels in its middle, since names often differ at their ends alone. */
    public String fitMiddle(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int kept = (int) Math.clamp(width / (NARROWEST * size), 0, characters.length - 1.0);
        while (kept > 0 && width(middleCut(characters, kept), size) > width) {
            kept--;
        }
        return middleCut(characters, kept);
    }

    private static String middleCut(int[] characters, int kept) {
        int tail = kept / 3;
        return new String(characters, 0, kept - tail).stripTrailing() + "…"
                + new String(characters, characters.length - tail, tail).stripLeading();
    }

    /** Breaks a text at its line breaks, and between words where a line would be wider than so many pixels. */
    public List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            String line = "";
            for (String word : paragraph.strip().split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(longer, size) > width) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Outlines a text from the left end of its base line; y downwards, non-zero winding. */
    public Path2D outline(String text, double size, double x, double y) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double[] place = {scale, x, y};
        text.codePoints().forEach(character -> {
            int glyph = glyph(character);
            trace(glyph, path, place, 0);
            place[1] += advance(glyph) * scale;
        });
        return path;
    }

    /** Tells whether the font has all characters of a text. */
    public boolean has(String text) {
        return text.codePoints().allMatch(character -> glyph(character) != 0);
    }

    private int table(String name) {
        Integer start = tables.get(name);
        if (start == null) {
            throw new IllegalStateException("the font has no table " + name);
        }
        return start;
    }

    /** Finds the character map of Unicode's basic plane, format 4. */
    private int unicodeCharacters() {
        int cmap = table("cmap");
        for (int i = 0; i < font.getChar(cmap + 2); i++) {
            int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getChar(cmap + 4 + 8 * i) == 3 && font.getChar(map) == 4) {
                return map;
            }
        }
        throw new IllegalStateException("the font has no map of Unicode characters");
    }

    private int glyph(int character) {
        return Character.isISOControl(character) ? found(' ') : found(character);
    }

    private int found(int character) {
        int segments = font.getChar(characters + 6) / 2;
        int ends = characters + 14;
        for (int segment = 0; segment < segments && character <= 0xffff; segment++) {
            if (character <= font.getChar(ends + 2 * segment)) {
                return glyph(character, segment, ends + 2 * segments + 2, segments);
            }
        }
        return 0;
    }

    private int glyph(int character, int segment, int starts, int segments) {
        int start = font.getChar(starts + 2 * segment);
        int delta = font.getChar(starts + 2 * (segments + segment));
        int offsetAt = starts + 2 * (2 * segments + segment);
        int offset = font.getChar(offsetAt);
        if (character < start) {
            return 0;
        }
        if (offset == 0) {
            return (character + delta) & 0xffff;
        }
        int glyph = font.getChar(offsetAt + offset + 2 * (character - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }

    private int advance(int glyph) {
        return font.getChar(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    }

    private int glyphData(int glyph) {
        boolean wide = font.getChar(table("head") + 50) == 1;
        int index = table("loca") + (wide ? 4 : 2) * glyph;
        int start = wide ? font.getInt(index) : 2 * font.getChar(index);
        int end = wide ? font.getInt(index + 4) : 2 * font.getChar(index + 2);
        return start == end ? -1 : table("glyf") + start;
    }

    private void trace(int glyph, Path2D path, double[] place, int depth) {
        int data = glyphData(glyph);
        if (data < 0 || depth > 4) {
            return;
        }
        if (font.getShort(data) >= 0) {
            new GlyphReader(font, data).trace(path, place);
            return;
        }
        int at = data + 10;
        int flags;
        do {
            flags = font.getChar(at);
            boolean words = (flags & 1) != 0;
            double dx = words ? font.getShort(at + 4) : font.get(at + 4);
            double dy = words ? font.getShort(at + 6) : font.get(at + 5);
            double[] shifted = {place[0], place[1] + dx * place[0], place[2] - dy * place[0]};
            trace(font.getChar(at + 2), path, shifted, depth + 1);
            at += 4 + (words ? 4 : 2) + transformation(flags);
        } while ((flags & 0x20) != 0);
    }

    /** Bytes that a scaled component takes; accents in this font are shifted only, so scales are skipped. */
    private static int transformation(int flags) {
        return (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
    }

    private static final class Holder {
        static final Typeface SANS = load();

        private static Typeface load() {
            try (InputStream file = Typeface.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException(FILE + " is missing from the plugin");
                }
                return new Typeface(file.readAllBytes());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
