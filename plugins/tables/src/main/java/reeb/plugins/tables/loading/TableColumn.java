package reeb.plugins.tables.loading;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import reeb.api.data.Scale;
import reeb.toolkit.tables.ColumnType;

/**
 * A column of a table.
 *
 * @param name as the file writes it
 * @param type as DuckDB writes it, such as {@code BIGINT} or {@code FLOAT[]}
 * @param given what its values are, where somebody says otherwise
 */
public record TableColumn(String name, String type, Optional<ColumnType> given) {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+), ?(\\d+)\\)");

    private static final Pattern LONG_LIST =
            Pattern.compile("(U?(INTEGER|BIGINT|HUGEINT)|DECIMAL\\((1[6-9]|[23]\\d), ?0\\))\\[\\d*\\]");
    private static final Pattern DOUBLE_LIST = Pattern.compile("DOUBLE\\[\\d*\\]");

    /** Makes a column of which nobody says more than the file. */
    public TableColumn(String name, String type) {
        this(name, type, Optional.empty());
    }

    /** Tells what its values are in the file. */
    public Kind kind() {
        return Kind.of(type);
    }

    /** Tells whether numbers of the column may have more digits than double precision keeps. */
    public boolean longNumbers() {
        return type.endsWith("BIGINT") || type.endsWith("HUGEINT") || decimal().isPresent();
    }

    /** Tells from which magnitude on numbers of such a column have more digits than double precision keeps. */
    public double rounds() {
        return Survey.WIDE / Math.pow(10, decimal().orElse(0));
    }

    /** Tells how many digits behind the point decimals of more than 15 digits have. */
    private OptionalInt decimal() {
        var decimal = DECIMAL.matcher(type);
        return decimal.matches() && Integer.parseInt(decimal.group(1)) > Survey.DIGITS
                ? OptionalInt.of(Integer.parseInt(decimal.group(2)))
                : OptionalInt.empty();
    }

    /** Tells lists whose whole numbers may have more digits than features keep. */
    public boolean longLists() {
        return LONG_LIST.matcher(type).matches();
    }

    /** Tells lists of numbers in double precision. */
    public boolean doubleLists() {
        return DOUBLE_LIST.matcher(type).matches();
    }

    /** Tells a list of unsigned bytes, as pictures are. */
    public boolean bytes() {
        return type.matches("UTINYINT\\[\\d*\\]");
    }

    /** Tells whether it holds lists, structures or bytes, of which no type can be given. */
    boolean compound() {
        return kind() == Kind.VECTOR || kind() == Kind.OTHER;
    }

    /** Tells whether it is a feature unless it is said otherwise. */
    boolean measures() {
        return given.map(ColumnType::measures).orElse(kind() == Kind.WHOLE || kind() == Kind.NUMBER);
    }

    /** Tells whether it can be a feature. */
    boolean measurable() {
        return given.map(one -> one != ColumnType.TEXT && one != ColumnType.CATEGORY)
                .orElse(
                        switch (kind()) {
                            case WHOLE, NUMBER, FLAG, DATE, TIME -> true;
                            case TEXT, JSON, VECTOR, OTHER -> false;
                        });
    }

    /** Tells what the numbers stand for. */
    Scale scale() {
        return switch (kind()) {
            case WHOLE -> Scale.WHOLE;
            case DATE -> Scale.DATE;
            case TIME -> Scale.TIME;
            default -> Scale.NUMBER;
        };
    }

    @Override
    public String toString() {
        return "'" + name + "'";
    }
}
