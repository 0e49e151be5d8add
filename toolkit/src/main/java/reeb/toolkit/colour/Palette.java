package reeb.toolkit.colour;

import reeb.api.About;

/** A named set of colours, for categories or along a scale. */
public enum Palette {
    /** {@link #TAB10} for categories, {@link #VIRIDIS} for numbers. */
    @About("tab10 for categories, viridis for numbers.")
    AUTO(0x440154, 0x21918c, 0xfde725),
    /** Ten colours that are easily told apart; further categories take them in paler and darker shades. */
    @About("Ten colours that are easily told apart.")
    TAB10(0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf),
    /** Eight colours for all kinds of colour vision (Okabe and Ito, 2008). */
    @About("Eight colours that people of all kinds of colour vision tell apart.")
    OKABE_ITO(0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7, 0x000000),
    /** Dark violet to yellow, of even steps in brightness. */
    @About("Dark violet to yellow in even steps of brightness.")
    VIRIDIS(
            0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26,
            0xfde725),
    /** Black over red to pale yellow. */
    @About("Black over violet and red to pale yellow in even steps of brightness.")
    INFERNO(
            0x000004, 0x160b39, 0x420a68, 0x6a176e, 0x932667, 0xbc3754, 0xdd513a, 0xf37819, 0xfca50a, 0xf6d746,
            0xfcffa4),
    /** Blue over white to red, for values around a middle. */
    @About("Blue over pale grey to red, for values around a middle.")
    COOL_WARM(0x3b4cc0, 0x688aef, 0x99baff, 0xc9d8ef, 0xedd1c2, 0xf7a789, 0xe26952, 0xb40426),
    /** Pale to dark grey. */
    @About("Pale to dark grey.")
    GREY(0xd8d8d8, 0x202020),
    /** Blue over green and yellow to red, as ReNom TDA: not of even steps, so for comparing pictures only. */
    @About("Blue over green to red, as ReNom TDA colours; its steps are uneven to the eye.")
    RENOM_RGB(0x0000b2, 0x00b200, 0xb20000),
    /** Pale to dark grey, as ReNom TDA. */
    @About("Pale to dark grey, as ReNom TDA colours.")
    RENOM_GRAY(0xdcdcdc, 0x141414);

    /** Colours of a scale that differ in some channel. */
    private static final int STEPS = 100;

    private final int[] colours;

    Palette(int... colours) {
        this.colours = colours;
    }

    /**
     * Gives the colour at a place of the scale.
     *
     * @param place 0 for the first colour to 1 for the last; beyond them the nearest of the two
     * @return a colour between its neighbours, as {@code 0xRRGGBB}
     */
    public int at(double place) {
        if (this == RENOM_RGB) {
            return hue((1 - Math.clamp(place, 0.0, 1.0)) * 4);
        }
        if (this == RENOM_GRAY) {
            return 0x010101 * (int) ((1 - Math.clamp(place, 0.0, 1.0) + 0.1) * 200);
        }
        double position = Math.clamp(place, 0.0, 1.0) * (colours.length - 1);
        int below = Math.min((int) position, colours.length - 2);
        return mix(colours[below], colours[below + 1], position - below);
    }

    /**
     * Tells how many categories it gives colours that can be told apart.
     *
     * @return six shades of each of ten colours, two of each of eight, of which black has no darker one, or the steps of a
     *     scale
     */
    public int distinct() {
        return switch (this) {
            case TAB10 -> 6 * colours.length;
            case OKABE_ITO -> 2 * colours.length;
            case AUTO, VIRIDIS, INFERNO, COOL_WARM, GREY, RENOM_RGB, RENOM_GRAY -> STEPS;
        };
    }

    /**
     * Gives the colour of a category.
     *
     * @param code the category's number, from 0
     * @param categories how many there are
     * @return a colour, as {@code 0xRRGGBB}; scales are divided evenly, sets repeat in other shades
     */
    public int category(int code, int categories) {
        if (this != TAB10 && this != OKABE_ITO) {
            return at(categories < 2 ? 0 : (double) code / (categories - 1));
        }
        int colour = colours[code % colours.length];
        int round = code / colours.length;
        return round == 0
                ? colour
                : mix(colour, round % 2 == 1 ? 0xffffff : 0x000000, Math.min(0.75, 0.25 + 0.15 * (round - 1)));
    }

    /** Gives the colour of full saturation and a brightness of 0.7, its hue in sixths of the circle from red, 0 to 4. */
    private static int hue(double sixths) {
        int sector = (int) sixths;
        int full = (int) (0.7 * 255);
        int rising = (int) (0.7 * (1 - (1 - (sixths - sector))) * 255);
        int falling = (int) (0.7 * (1 - (sixths - sector)) * 255);
        return switch (sector) {
            case 0 -> full << 16 | rising << 8;
            case 1 -> falling << 16 | full << 8;
            case 2 -> full << 8 | rising;
            case 3 -> falling << 8 | full;
            default -> rising << 16 | full;
        };
    }

    private static int mix(int a, int b, double share) {
        return channel(a, b, share, 16) | channel(a, b, share, 8) | channel(a, b, share, 0);
    }

    private static int channel(int a, int b, double share, int shift) {
        int from = (a >> shift) & 0xff;
        int to = (b >> shift) & 0xff;
        return (int) Math.round(from + share * (to - from)) << shift;
    }
}
