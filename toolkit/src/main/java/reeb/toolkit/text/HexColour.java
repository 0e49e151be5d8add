package reeb.toolkit.text;

/** Colours in the notation of the web. */
public final class HexColour {
    private HexColour() {}

    /**
     * Writes a colour.
     *
     * @param colour as {@code 0xRRGGBB}
     * @return such as {@code #1f77b4}
     */
    public static String of(int colour) {
        return "#" + Integer.toHexString(0x1000000 | colour).substring(1);
    }
}
