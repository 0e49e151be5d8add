package reeb.plugins.sources.pictures;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;

/**
 * What transparent pixels are laid on, in 8 bits each.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Background(int red, int green, int blue) {
    /** What the pages of books and browsers are. */
    public static final Background WHITE = new Background(255, 255, 255);

    private static final Map<String, Background> NAMED =
            Map.of("white", WHITE, "black", new Background(0, 0, 0), "grey", new Background(128, 128, 128));
    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * Reads a colour.
     *
     * @param text {@code white}, {@code black}, {@code grey} or a colour such as {@code #ff8000}
     * @throws InputException where it is none of these
     */
    static Background of(String text) {
        Background named = NAMED.get(text);
        if (named != null) {
            return named;
        }
        if (!HEXADECIMAL.matcher(text).matches()) {
            throw new InputException(
                    "background: must be white, black, grey or a colour such as '#ff8000', but is '" + text + "'");
        }
        int colour = HexFormat.fromHexDigits(text, 1, text.length());
        return new Background(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
    }
}
