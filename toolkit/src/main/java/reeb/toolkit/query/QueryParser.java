package reeb.toolkit.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.problem.InputException;

/**
 * Reads a query: comparisons joined by {@code and}, {@code or}, {@code not} and parentheses.
 *
 * <p>A comparison is a field, one of {@code = != < <= > >= like}, and a value. {@code not} binds closest, then {@code and}.
 * Names and values of several words need no quotes, as operators end them.
 */
final class QueryParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;

    /** What stands before an operator, and one. */
    private static final Pattern BEFORE_OPERATOR =
            Pattern.compile("([^=<>!\"']+?)(?:[=<>!]|\\slike\\s)", Pattern.CASE_INSENSITIVE);

    private final String query;
    private final Asked asked;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private QueryParser(String query, Asked asked) {
        this.query = query;
        this.asked = asked;
        this.tokens = Tokens.of(query);
    }

    /**
     * Reads a query.
     *
     * @throws InputException where something is wrong in it, with the place
     */
    static Condition parse(String query, Asked asked) {
        if (query.length() > LONGEST) {
            throw new InputException(String.format(
                    Locale.ROOT, "query: has %,d characters but may have at most %,d", query.length(), LONGEST));
        }
        QueryParser parser = new QueryParser(query, asked);
        Condition condition = parser.either();
        if (parser.next().kind() != Token.Kind.END) {
            throw parser.wrong(
                    parser.next(),
                    "'and', 'or' or the end should come here, not "
                            + parser.next().shown());
        }
        return condition;
    }

    private Condition either() {
        Condition condition = both();
        while (take("or")) {
            Condition left = condition;
            Condition right = both();
            condition = (node, row) -> left.holds(node, row) || right.holds(node, row);
        }
        return condition;
    }

    private Condition both() {
        Condition condition = one();
        while (take("and")) {
            Condition left = condition;
            Condition right = one();
            condition = (node, row) -> left.holds(node, row) && right.holds(node, row);
        }
        return condition;
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw wrong(next(), "there may be at most " + DEEPEST + " parentheses and 'not' within one another");
        }
        Condition condition = take("not") ? negated(one()) : take("(") ? inner() : comparison();
        depth--;
        return condition;
    }

    private static Condition negated(Condition condition) {
        return (node, row) -> !condition.holds(node, row);
    }

    private Condition inner() {
        Token open = tokens.get(at - 1);
        Condition condition = either();
        if (!take(")")) {
            throw next().kind() == Token.Kind.END
                    ? wrong(open, "this parenthesis is not closed")
                    : wrong(next(), "'and', 'or' or ')' should come here, not " + next().shown());
        }
        return condition;
    }

    private Condition comparison() {
        Token name = operand("the name of a column, or of what is known of nodes,");
        if (!asked.knows(name.text())) {
            throw unknown(name);
        }
        Token operator = next();
        if (operator.kind() != Token.Kind.OPERATOR && !operator.is("like")) {
            throw noOperator(name, operator);
        }
        at++;
        return asked.condition(new Comparison(query, name, operator, operand("a value")));
    }

    /** Reads what is in quotes, a number, or all words up to the next operator. */
    private Token operand(String expected) {
        Token first = next();
        if (!first.operand()) {
            throw wrong(first, expected + " should come here, not " + first.shown());
        }
        at++;
        StringBuilder text = new StringBuilder(first.text());
        while (first.kind() == Token.Kind.WORD
                && !first.number()
                && next().kind() == Token.Kind.WORD
                && next().operand()) {
            text.append(' ').append(next().text());
            at++;
        }
        return new Token(first.kind(), text.toString(), first.column());
    }

    /** Complains of a name that is none; where its first word is one, an operator is missing after that. */
    private InputException unknown(Token name) {
        int first = IntStream.range(0, at)
                .filter(index -> tokens.get(index).column() == name.column())
                .findFirst()
                .orElseThrow();
        if (first + 1 < at && asked.knows(tokens.get(first).text())) {
            return noOperator(tokens.get(first), tokens.get(first + 1));
        }
        return wrong(name, asked.unknown(name.text()) + quoting(name));
    }

    private InputException noOperator(Token name, Token instead) {
        return wrong(
                instead,
                "one of = != < <= > >= like should come after '" + name.text() + "', not " + instead.shown()
                        + quoting(name));
    }

    /** Shows how a name is quoted that is meant: all up to the next operator, where that is a name and more than what was read. */
    private String quoting(Token name) {
        Matcher meant = BEFORE_OPERATOR.matcher(query).region(name.column() - 1, query.length());
        String text = meant.lookingAt() ? meant.group(1).strip() : "";
        return name.kind() == Token.Kind.QUOTED || text.equals(name.text()) || !asked.knows(text)
                ? ""
                : "; a name of several words with signs or numbers in it stands in quotes: \"" + text + '"';
    }

    private Token next() {
        return tokens.get(at);
    }

    private boolean take(String word) {
        boolean found = next().is(word);
        at += found ? 1 : 0;
        return found;
    }

    private InputException wrong(Token token, String message) {
        return new QueryMistake(query, token.column(), message).exception();
    }
}
