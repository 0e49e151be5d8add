package reeb.plugins.tables.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.toolkit.tables.Classes;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.DateGuess;
import reeb.toolkit.tables.DateTally;
import reeb.toolkit.tables.Offsets;
import reeb.toolkit.tables.ShortYears;

/** Texts of a column while they are read; each different one is kept once. */
public final class TextColumn {
    /** In characters. */
    private static final int MOST_SHOWN = 60;

    private final String name;
    private final Optional<DateForm> given;
    private final int[] codes;
    private final List<String> distinct = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * Begins a column of so many rows, in all of which the text is missing.
     *
     * @param dates how texts are dates, where somebody says so
     */
    public TextColumn(String name, Optional<DateForm> dates, int rows) {
        this.name = name;
        this.given = dates;
        this.codes = new int[rows];
        Arrays.fill(codes, -1);
    }

    /** Sets the text of a row; an empty one is as good as none. */
    public void set(int row, String text) {
        if (!text.isEmpty()) {
            codes[row] = known.computeIfAbsent(text, fresh -> {
                distinct.add(fresh);
                return distinct.size() - 1;
            });
        }
    }

    /**
     * Gives dates where all texts are dates of one form, categories where they are few or come twice and more on average, as
     * names of classes do, and else texts.
     */
    public Column column() {
        DateGuess guess = guess();
        return guess.form()
                .map(form -> dates(form, guess.timed() ? Scale.TIME : Scale.DATE))
                .orElseGet(() -> Classes.ofTexts(name, codes, distinct));
    }

    /**
     * Gives the values as those of a type.
     *
     * @param number reads a text as a number; not-a-number where it is none
     */
    public TypedValues typed(ColumnType type, ToDoubleFunction<String> number) {
        return TypedValues.ofTexts(name, type, given, codes.length, this::text, number);
    }

    private String text(int row) {
        return codes[row] < 0 ? "" : distinct.get(codes[row]);
    }

    private DateGuess guess() {
        DateGuess guess = new DateGuess(given);
        distinct.forEach(guess::add);
        return guess;
    }

    private Column dates(DateForm form, Scale scale) {
        double[] values = distinct.stream()
                .mapToDouble(scale == Scale.TIME ? form::seconds : form::days)
                .toArray();
        return new Column.Numbers(
                name,
                scale,
                Arrays.stream(codes)
                        .mapToDouble(code -> code < 0 ? Double.NaN : values[code])
                        .toArray());
    }

    /**
     * Says why this is no column of dates or numbers, where most of its texts are such, and where the first one is that is none.
     *
     * @param place names the place of a row
     * @return a remark without a full stop; empty where there is nothing to say
     */
    public Optional<String> remark(IntFunction<String> place) {
        DateGuess guess = guess();
        if (!guess.doubts().isEmpty()) {
            return first(0).map(row -> place(row, place)
                    + " may be a date, but no day over 12 tells which of its numbers is the month, so that the column is kept"
                    + " as text; set 'dates' to " + String.join(" or ", guess.doubts()));
        }
        if (guess.form().isPresent()) {
            return IntStream.range(0, distinct.size())
                    .filter(code -> Offsets.has(distinct.get(code)))
                    .boxed()
                    .findFirst()
                    .flatMap(this::first)
                    .map(row -> place(row, place) + " " + Offsets.told(distinct.get(codes[row])));
        }
        ShortYears years = new ShortYears();
        distinct.forEach(years::add);
        if (years.remedy().isPresent()) {
            return first(0).map(row -> place(row, place)
                    + " may be a date whose year has two digits, which is not read as one; write four, or set "
                    + years.remedy().get());
        }
        return oddDate(place).or(() -> odd(text -> isNumber(distinct.get(text)), "number", place));
    }

    private Optional<String> oddDate(IntFunction<String> place) {
        DateTally forms = new DateTally(given);
        long[] times = new long[distinct.size()];
        Arrays.stream(codes).filter(code -> code >= 0).forEach(code -> times[code]++);
        for (int code = 0; code < times.length; code++) {
            forms.add(distinct.get(code), code, times[code]);
        }
        return forms.odd()
                .flatMap(odd -> first((int) odd.place())
                        .map(row -> place(row, place) + " " + odd.problem(code -> name(code, place))
                                + ", so that the column is kept as text; write all alike, or give it the type date in"
                                + " 'types', which takes others for missing"));
    }

    private String name(long code, IntFunction<String> place) {
        return place.apply(first((int) code).orElseThrow());
    }

    private static boolean isNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return (Character.isDigit(last) || last == '.')
                && Scale.NUMBER.parse(text).isPresent();
    }

    private Optional<String> odd(IntPredicate fits, String kind, IntFunction<String> place) {
        boolean[] fitting = new boolean[distinct.size()];
        for (int text = 0; text < fitting.length; text++) {
            fitting[text] = fits.test(text);
        }
        long present = Arrays.stream(codes).filter(code -> code >= 0).count();
        long odd =
                Arrays.stream(codes).filter(code -> code >= 0 && !fitting[code]).count();
        if (odd == 0 || 2 * odd >= present) {
            return Optional.empty();
        }
        int code = IntStream.range(0, fitting.length)
                .filter(text -> !fitting[text])
                .findFirst()
                .orElseThrow();
        return first(code)
                .map(row -> place(row, place)
                        + String.format(
                                Locale.ROOT,
                                " is not a %s, as %,d of %,d values of the column are not, so that it is kept as text",
                                kind,
                                odd,
                                present));
    }

    private Optional<Integer> first(int code) {
        return IntStream.range(0, codes.length)
                .filter(row -> codes[row] == code)
                .boxed()
                .findFirst();
    }

    private String place(int row, IntFunction<String> place) {
        String text = distinct.get(codes[row]);
        return place.apply(row) + ", column '" + name + "': '"
                + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text) + "'";
    }
}
