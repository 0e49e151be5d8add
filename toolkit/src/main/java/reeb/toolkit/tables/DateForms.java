package reeb.toolkit.tables;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import reeb.api.problem.InputException;

/**
 * How the dates of a table are written, as its parameter {@code dates} says: all in one form, {@code dd.MM.yyyy}, or those of some columns each in its
 * own, {@code start: dd.MM.yyyy; end: M/d/yyyy}.
 */
public final class DateForms {
    /** Nobody says how dates are written. */
    public static final DateForms NONE = new DateForms(Optional.empty(), Map.of());

    /** What the parameter takes, behind an explanation of what is done where it is left out. */
    public static final String ABOUT_COLUMNS =
            " Columns may have forms of their own: 'start: dd.MM.yyyy; end: M/d/yyyy'.";

    private static final String BETWEEN = ";";
    private static final Pattern OF_COLUMN = Pattern.compile("\\s*(?<column>.+): (?<form>.+)");

    private final Optional<DateForm> all;
    private final Map<String, DateForm> own;

    private DateForms(Optional<DateForm> all, Map<String, DateForm> own) {
        this.all = all;
        this.own = own;
    }

    /**
     * Reads the parameter.
     *
     * @param dates a pattern as {@link DateForm#of} takes it, or such of columns; empty where nobody says how dates are written
     * @return the forms
     * @throws InputException where a pattern is none of a date, or a column is named twice
     */
    public static DateForms of(Optional<String> dates) {
        if (dates.isEmpty()) {
            return NONE;
        }
        if (!OF_COLUMN.matcher(dates.get().split(BETWEEN, 2)[0]).matches()) {
            return new DateForms(dates.map(DateForm::of), Map.of());
        }
        Map<String, DateForm> own = new TreeMap<>();
        for (String part : dates.get().split(BETWEEN)) {
            Matcher column = OF_COLUMN.matcher(part);
            if (!column.matches()) {
                throw new InputException(
                        "dates: must be one pattern, such as dd.MM.yyyy, or one for each of some columns,"
                                + " such as 'start: dd.MM.yyyy; end: M/d/yyyy', but has '" + part.strip() + "'");
            }
            DateForm form = DateForm.of(column.group("form").strip());
            if (own.put(column.group("column").strip(), form) != null) {
                throw new InputException(
                        "dates: names the column '" + column.group("column").strip() + "' twice");
            }
        }
        return new DateForms(Optional.empty(), own);
    }

    /**
     * Writes the parameter.
     *
     * @param forms of columns, by their names
     * @return what {@link #of} reads as these forms: one pattern where no column has another, else those of the columns; empty where there are none,
     *     or a name is one that the parameter cannot hold
     */
    public static Optional<String> written(Map<String, DateForm> forms) {
        Collection<String> patterns =
                forms.values().stream().map(DateForm::pattern).collect(Collectors.toSet());
        if (patterns.size() < 2) {
            return patterns.stream().findFirst();
        }
        boolean held = forms.keySet().stream()
                .allMatch(name -> !name.isEmpty() && name.equals(name.strip()) && !name.contains(BETWEEN));
        return held
                ? Optional.of(new TreeMap<>(forms)
                        .entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue().pattern())
                                .collect(Collectors.joining(BETWEEN + " ")))
                : Optional.empty();
    }

    /**
     * Tells how the dates of a column are written.
     *
     * @param column its name
     * @return the form; empty where nobody says
     */
    public Optional<DateForm> of(String column) {
        return all.or(() -> Optional.ofNullable(own.get(column)));
    }
}
