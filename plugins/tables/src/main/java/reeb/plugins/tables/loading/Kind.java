package reeb.plugins.tables.loading;

import java.util.regex.Pattern;

/** What the values of a column are to Reeb. */
public enum Kind {
    /** Whole numbers. */
    WHOLE,
    /** Other numbers. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** Days. */
    DATE,
    /** Moments. */
    TIME,
    /** Texts, and what is best shown as one. */
    TEXT,
    /** JSON of several types. */
    JSON,
    /** Lists of numbers. */
    VECTOR,
    /** Structures, lists of other things, bytes. */
    OTHER;

    private static final Pattern LIST = Pattern.compile("(.*)\\[\\d*\\]");
    private static final Pattern WHOLES =
            Pattern.compile("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\\(\\d+, ?0\\)");
    private static final Pattern NUMBERS = Pattern.compile("FLOAT|DOUBLE|DECIMAL\\(\\d+, ?\\d+\\)");
    private static final Pattern TEXTS = Pattern.compile(
            "VARCHAR|UUID|INTERVAL|BIGNUM|TIME|TIME_NS|TIME WITH TIME ZONE|ENUM\\(.*\\)", Pattern.DOTALL);

    /** Tells a type as DuckDB writes it. */
    static Kind of(String type) {
        var list = LIST.matcher(type);
        if (list.matches()) {
            return numeric(list.group(1)) ? VECTOR : OTHER;
        }
        if (numeric(type)) {
            return WHOLES.matcher(type).matches() ? WHOLE : NUMBER;
        }
        return switch (type) {
            case "BOOLEAN" -> FLAG;
            case "DATE" -> DATE;
            case "JSON" -> JSON;
            default -> type.startsWith("TIMESTAMP") ? TIME : TEXTS.matcher(type).matches() ? TEXT : OTHER;
        };
    }

    private static boolean numeric(String type) {
        return WHOLES.matcher(type).matches() || NUMBERS.matcher(type).matches();
    }
}
