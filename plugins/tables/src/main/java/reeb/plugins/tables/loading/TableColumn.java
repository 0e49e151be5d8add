package reeb.plugins.tables.loading;

import reeb.api.data.Scale;

/**
 * A column of a table.
 *
 * @param name as the file writes it
 * @param type as DuckDB writes it, such as {@code BIGINT} or {@code FLOAT[]}
 */
public record TableColumn(String name, String type) {
    /** Tells what its values are. */
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
