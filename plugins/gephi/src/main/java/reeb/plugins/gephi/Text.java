package reeb.plugins.gephi;

import java.util.function.IntPredicate;

/** Text as files of the toolkit can hold it. */
final class Text {
    private Text() {}

    /** Replaces what XML 1.0 does not allow, halves of surrogate pairs among it, by U+FFFD. */
    static String xml(String text) {
        return replaced(text, Text::inXml, 0xfffd);
    }

    /** Replaces also what takes two characters of Java, such as emoji, by U+FFFD: the toolkit's SVG writer refuses them. */
    static String shortXml(String text) {
        return replaced(text, code -> inXml(code) && Character.isBmpCodePoint(code), 0xfffd);
    }

    /** Replaces what is not in every font, all beyond Latin-1, by a question mark. */
    static String latin(String text) {
        return replaced(text, Text::inEveryFont, '?');
    }

    private static boolean inXml(int code) {
        boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
        boolean surrogate = code >= 0xd800 && code <= 0xdfff;
        return !control && !surrogate && code != 0xfffe && code != 0xffff;
    }

    private static boolean inEveryFont(int code) {
        return (code >= ' ' && code <= '~') || (code >= 0xa0 && code <= 0xff);
    }

    private static String replaced(String text, IntPredicate allowed, int replacement) {
        return text.codePoints()
                .map(code -> allowed.test(code) ? code : replacement)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
