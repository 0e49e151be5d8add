package reeb.plugins.tables.loading;

import java.util.Optional;
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
    /** Makes a column of which nobody says more than the file. */
    public TableColumn(String name, String type) {
        this(name, type, Optional.empty());
    }

    /** Tells what its values are in the file. */
    public Kind kind() {
        return Kind.of(type);
    }

    /** Tells whether whole numbers of the column may be too long for double precision. */
    public boolean long64() {
        return type.endsWith("BIGINT") || type.endsWith("HUGEINT");
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
