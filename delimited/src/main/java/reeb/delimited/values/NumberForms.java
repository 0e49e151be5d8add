package reeb.delimited.values;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms of the numbers of a column, with the first cell of each, and how many of its texts are no numbers at all. */
public final class NumberForms {
    private final Map<NumberForm, PlacedCell> first = new EnumMap<>(NumberForm.class);
    private long others;

    /** Takes a cell that holds something. */
    public void add(String cell, long place) {
        Optional<NumberForm> form = NumberForm.of(cell);
        form.ifPresent(one -> first.putIfAbsent(one, new PlacedCell(cell.strip(), place)));
        if (form.isEmpty() && cell.codePoints().anyMatch(Character::isLetterOrDigit) && !ForeignNumber.is(cell)) {
            others++;
        }
    }

    /** Tells whether some number has a form. */
    public boolean has(NumberForm form) {
        return first.containsKey(form);
    }

    /** Gives the forms of the numbers. */
    public Set<NumberForm> all() {
        return Set.copyOf(first.keySet());
    }

    /** Gives the first number of a form. */
    public Optional<PlacedCell> first(NumberForm form) {
        return Optional.ofNullable(first.get(form));
    }

    /** Counts the texts with letters or digits that are numbers in no notation. */
    public long others() {
        return others;
    }
}
