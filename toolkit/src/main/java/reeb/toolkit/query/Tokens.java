package reeb.toolkit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a query into words. Within quotes a quote of the same sort is written twice. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("(?<operator>!=|<=|>=|[=<>])|(?<parenthesis>[()])|(?<word>[^\\s=<>!()\"']+)");
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
            char first = query.charAt(at);
            if (first == '\'' || first == '"') {
                int end = closing(query, at);
                tokens.add(quoted(query, at, end));
                at = afterSpace(query, end + 1);
                continue;
            }
            if (!token.region(at, query.length()).lookingAt()) {
                throw new QueryMistake(query, at + 1, "'!' has no meaning alone; 'not' negates, '!=' is unequal")
                        .exception();
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
        Token.Kind kind = found.group("operator") != null
                ? Token.Kind.OPERATOR
                : found.group("parenthesis") != null ? Token.Kind.PARENTHESIS : Token.Kind.WORD;
        return new Token(kind, found.group(), column);
    }

    /** Finds the quote that ends what the quote at a place begins: the first that is not written twice. */
    private static int closing(String query, int open) {
        String quote = query.substring(open, open + 1);
        int end = query.indexOf(quote, open + 1);
        while (end >= 0 && query.startsWith(quote, end + 1)) {
            end = query.indexOf(quote, end + 2);
        }
        if (end < 0) {
            throw new QueryMistake(query, open + 1, "this quote is not closed").exception();
        }
        return end;
    }

    private static Token quoted(String query, int open, int end) {
        String quote = query.substring(open, open + 1);
        return new Token(Token.Kind.QUOTED, query.substring(open + 1, end).replace(quote + quote, quote), open + 1);
    }
}
