package reeb.toolkit.query;

import java.util.List;

/**
 * A word of a query.
 *
 * @param kind what it is
 * @param text what it says, without quotes
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {
    private static final List<String> WORDS = List.of("and", "or", "not", "like");

    /** What a word is. */
    enum Kind {
        /** A name, a value or a word such as {@code and}, without quotes. */
        WORD,
        /** A name or a value in quotes. */
        QUOTED,
        /** One of {@code = != < <= > >=}. */
        OPERATOR,
        /** A parenthesis. */
        PARENTHESIS,
        /** The end of the query. */
        END
    }

    /** Tells whether this is a word of the language, in any case of letters, or a sign. */
    boolean is(String word) {
        return kind != Kind.QUOTED && text.equalsIgnoreCase(word);
    }

    /** Tells whether this can name a column or be a value. */
    boolean operand() {
        return kind == Kind.QUOTED || (kind == Kind.WORD && WORDS.stream().noneMatch(this::is));
    }

    /** Tells whether this is a number in decimal notation. */
    boolean number() {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    /** Names this for people. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
