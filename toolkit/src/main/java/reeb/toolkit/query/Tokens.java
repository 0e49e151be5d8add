package reeb.toolkit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a query into words. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<operator>!=|<=|>=|[=<>])|(?<parenthesis>[()])|(?<quoted>\"[^\"]*\"|'[^']*')|(?<word>[^\\s=<>!()\"']+)");
    private static final Pattern SPACE = Pattern.compile("\\s*");

    private Tokens() {}

    /**
     * Splits a query.
     *
     * @return its words, the last of which is the end
     * @throws reeb.api.problem.InputException where a quote is not closed, or a sign has no meaning
     */
    static List<Token> of(String query) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(query);
        int at = afterSpace(query, 0);
        while (at < query.length()) {
            if (!token.region(at, query.length()).lookingAt()) {
                throw new QueryMistake(query, at + 1, wrong(query.charAt(at))).exception();
            }
            tokens.add(token(token, at + 1));
            at = afterSpace(query, token.end());
        }
        tokens.add(new Token(Token.Kind.END, "", query.length() + 1));
        return tokens;
    }

    private static int afterSpace(String query, int from) {
        Matcher space = SPACE.matcher(query).region(from, query.length());
        return space.lookingAt() ? space.end() : from;
    }

    private static Token token(Matcher found, int column) {
        String text = found.group();
        if (found.group("quoted") != null) {
            return new Token(Token.Kind.QUOTED, text.substring(1, text.length() - 1), column);
        }
        Token.Kind kind = found.group("operator") != null
                ? Token.Kind.OPERATOR
                : found.group("parenthesis") != null ? Token.Kind.PARENTHESIS : Token.Kind.WORD;
        return new Token(kind, text, column);
    }

    private static String wrong(char sign) {
        return sign == '!' ? "'!' has no meaning alone; 'not' negates, '!=' is unequal" : "this quote is not closed";
    }
}
