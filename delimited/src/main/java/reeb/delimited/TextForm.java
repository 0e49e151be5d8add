package reeb.delimited;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.delimited.values.Spelling;
import reeb.toolkit.tables.DateForms;

/**
 * How tables are written as text, as far as somebody says so.
 *
 * @param delimiter what stands between cells
 * @param header whether the first line names the columns
 * @param missing what stands for a missing value
 * @param encoding how bytes stand for characters
 * @param decimal what stands before decimals
 * @param thousands what stands between groups of three digits
 * @param comment what lines that are passed over begin with
 * @param strict whether features that are written otherwise are refused
 */
public record TextForm(
        @About(TextForm.ABOUT_DELIMITER) @Default("auto") @Named.Formerly("delimiter")
        String delimiter,

        @About(TextForm.ABOUT_HEADER) @Default("auto") @Named.Formerly("header")
        HeaderLine header,

        @About(TextForm.ABOUT_MISSING) @Named.Formerly("missing")
        Optional<List<String>> missing,

        @About(TextForm.ABOUT_ENCODING) @Default("auto") @Named.Formerly("encoding")
        Encoding encoding,

        @About(TextForm.ABOUT_DECIMAL) @Default("auto") @Named.Formerly("decimal")
        DecimalMark decimal,

        @About(TextForm.ABOUT_THOUSANDS) @Default("auto") @Named.Formerly("thousands")
        Thousands thousands,

        @About(TextForm.ABOUT_COMMENT) @Named.Formerly("comment")
        Optional<String> comment,

        @About(TextForm.ABOUT_STRICT) @Default("false") boolean strict) {
    /** Explains the parameter {@code delimiter}. */
    public static final String ABOUT_DELIMITER =
            "One character between cells, or tab; auto finds out whether it is a comma, a semicolon, a tab or a bar.";

    /** Explains the parameter {@code header}. */
    public static final String ABOUT_HEADER = "Whether the first line names the columns.";

    /** Explains the parameter {@code missing}. */
    public static final String ABOUT_MISSING =
            "What stands for a missing value, in any column; if left out, the words na, n/a, nan, null and none do among"
                    + " numbers. Empty cells always do.";

    /** Explains the parameter {@code encoding}. */
    public static final String ABOUT_ENCODING = "How the bytes of the file stand for characters.";

    /** Explains the parameter {@code decimal}. */
    public static final String ABOUT_DECIMAL = "What stands before the decimals of a number.";

    /** Explains the parameter {@code thousands}. */
    public static final String ABOUT_THOUSANDS = "What stands between groups of three digits.";

    /** Explains the parameter {@code comment}. */
    public static final String ABOUT_COMMENT = "One character; lines that begin with it are passed over.";

    /** Explains the parameter {@code strict}. */
    public static final String ABOUT_STRICT =
            "Whether a feature that is a number or a date, but written otherwise than is said, such as 18.4 where commas stand"
                    + " before decimals, is refused whatever 'invalid' says.";

    /** Checks what can be checked without a file, and copies. */
    public TextForm {
        missing = missing.map(List::copyOf);
        if (!delimiter.equals("tab") && !delimiter.equals("auto") && !isSign(delimiter)) {
            throw new InputException(
                    "delimiter: must be one character other than a quote or a line's end, or one of the"
                            + " words tab and auto, but is '" + delimiter + "'");
        }
        String delimiting = delimiter.equals("auto") ? "," : delimiter.equals("tab") ? "\t" : delimiter;
        if (comment.filter(sign -> !isSign(sign) || sign.equals(delimiting)).isPresent()) {
            throw new InputException(
                    "comment: must be one character other than a quote, a line's end and the delimiter, but" + " is '"
                            + comment.get() + "'");
        }
    }

    private static boolean isSign(String text) {
        return text.length() == 1 && !"\"\r\n".contains(text);
    }

    /**
     * Finds out how files are written, as far as nobody says so: the first lines of the first tell the delimiter and, until all rows
     * have been looked at, how numbers are written.
     *
     * @param dates how dates are written, where somebody says so
     * @param spelling of the parameters
     */
    CsvFormat format(List<Path> files, DateForms dates, Spelling spelling) {
        Optional<Character> sign = comment.map(text -> text.charAt(0));
        Path first = files.getFirst();
        CsvGuess guess = guess(first, sign, spelling);
        char separator = switch (delimiter) {
            case "auto" -> guess.delimiter();
            case "tab" -> '\t';
            default -> delimiter.charAt(0);
        };
        NumberMarks marks = NumberMarks.of(guess.numbers(separator), decimal, thousands);
        return new CsvFormat(
                separator,
                header,
                encoding,
                sign,
                guess.blanksBeforeQuotes(separator),
                new Notation(marks.decimalComma(), marks.thousands(), Notation.words(missing), dates),
                new CsvFormat.Said(decimal, thousands, strict),
                spelling);
    }

    /** Says which delimiter has been found out. */
    void tell(CsvFormat format, Path first, Run run) {
        if (delimiter.equals("auto") && format.delimiter() != ',') {
            run.propose(
                    first + ": the delimiter is taken to be '" + format.delimiterName() + "'; set "
                            + format.parameter("delimiter") + " if it is another",
                    Map.of(format.spelling().path("delimiter"), format.delimiterName()));
        }
    }

    private CsvGuess guess(Path file, Optional<Character> sign, Spelling spelling) {
        try {
            return CsvGuess.of(file, encoding, sign);
        } catch (IOException e) {
            throw CsvFile.refusal(file, encoding, spelling, e);
        }
    }
}
