package reeb.toolkit.colour;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import reeb.api.data.Column;

/**
 * Which colour each category has.
 *
 * <p>As long as the palette has a colour for every category there is, each keeps its own, whichever of them are shown, so that
 * pictures of different rows agree. Else those that are shown are numbered anew, in their order; of more than the palette
 * can tell apart, the most frequent have colours of their own, and all others share one.
 */
public final class CategoryColours {
    /** The colour that categories share for which the palette has none. */
    public static final int OTHER = 0x4a505a;

    private static final int SHARED = -1;

    private final Palette palette;
    private final int[] numbers;
    private final int numbered;
    private final int others;

    private CategoryColours(Palette palette, int[] numbers, int numbered, int others) {
        this.palette = palette;
        this.numbers = numbers;
        this.numbered = numbered;
        this.others = others;
    }

    /**
     * Chooses the colours.
     *
     * @param counts for each category how often it is shown
     * @param palette the colours; {@link Palette#AUTO} is {@link Palette#TAB10}
     * @return a colour for each category
     */
    public static CategoryColours of(int[] counts, Palette palette) {
        Palette chosen = chosen(palette);
        if (counts.length <= chosen.distinct()) {
            return new CategoryColours(chosen, IntStream.range(0, counts.length).toArray(), counts.length, 0);
        }
        int[] shown = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -counts[code]))
                .mapToInt(code -> code)
                .toArray();
        int[] own = Arrays.stream(shown).limit(chosen.distinct()).sorted().toArray();
        int[] numbers = new int[counts.length];
        Arrays.fill(numbers, SHARED);
        for (int number = 0; number < own.length; number++) {
            numbers[own[number]] = number;
        }
        return new CategoryColours(chosen, numbers, own.length, shown.length - own.length);
    }

    private static Palette chosen(Palette palette) {
        return palette == Palette.AUTO ? Palette.TAB10 : palette;
    }

    /** Tells how many categories can have colours of their own. */
    static int most(Palette palette) {
        return chosen(palette).distinct();
    }

    /**
     * Chooses the colours for a column of rows: as {@link #of(int[], Palette)} does, but one for all categories where these tell rows
     * apart and the palette has too few, as which of them had colours of their own would mean nothing.
     *
     * @param column a category for each row
     * @param counts for each category how often it is shown
     * @param palette the colours
     * @return a colour for each category
     */
    public static CategoryColours of(Column.Categories column, int[] counts, Palette palette) {
        CategoryColours chosen = of(counts, palette);
        if (chosen.numbered == counts.length || !Groupings.identifies(column)) {
            return chosen;
        }
        int[] shared = new int[counts.length];
        Arrays.fill(shared, SHARED);
        return new CategoryColours(chosen.palette, shared, 0, chosen.numbered + chosen.others);
    }

    /**
     * Gives a category's colour.
     *
     * @param code the category's number, from 0
     * @return the colour, as {@code 0xRRGGBB}
     */
    public int of(int code) {
        return isOther(code) ? OTHER : palette.category(numbers[code], numbered);
    }

    /**
     * Tells whether a category shares its colour with others.
     *
     * @param code the category's number, from 0
     * @return whether it has no colour of its own
     */
    public boolean isOther(int code) {
        return numbers[code] == SHARED;
    }

    /**
     * Counts the categories that are shown in one colour.
     *
     * @return 0 where each has its own
     */
    public int others() {
        return others;
    }
}
