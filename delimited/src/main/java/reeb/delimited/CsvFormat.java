package reeb.delimited;

import java.util.Optional;
import reeb.delimited.values.NumberForm;
import reeb.delimited.values.Spelling;
import reeb.toolkit.tables.DateForms;

/**
 * How a table is written as text.
 *
 * @param delimiter what stands between cells
 * @param header whether the first record names the columns
 * @param encoding how bytes stand for characters
 * @param comment what lines that are passed over begin with
 * @param trimmed whether there are blanks between delimiters and quotes, which are passed over
 * @param notation how numbers are written
 * @param said what somebody says of how they are
 * @param spelling of the parameters that say it
 */
record CsvFormat(
        char delimiter,
        HeaderLine header,
        Encoding encoding,
        Optional<Character> comment,
        boolean trimmed,
        Notation notation,
        Said said,
        Spelling spelling) {
    /**
     * What somebody says of how numbers are written.
     *
     * @param decimal what stands before decimals
     * @param thousands what stands between groups of three digits
     * @param strict whether features that are written otherwise are refused
     */
    record Said(DecimalMark decimal, Thousands thousands, boolean strict) {
        /** Tells whether a number that is not read may be read by saying more, rather than the contrary. */
        boolean leavesOpen(String number) {
            Optional<NumberForm> form = NumberForm.of(number);
            return form.filter(one -> decimal == DecimalMark.COMMA && one == NumberForm.POINT)
                    .or(() -> form.filter(one -> decimal == DecimalMark.POINT && one == NumberForm.COMMA))
                    .isEmpty();
        }
    }

    /** That of a file of which nobody says how it is written. */
    static CsvFormat found(CsvGuess guess, char delimiter, HeaderLine header, Encoding encoding) {
        Said nothing = new Said(DecimalMark.AUTO, Thousands.AUTO, false);
        NumberMarks marks = NumberMarks.of(guess.numbers(delimiter), nothing.decimal(), nothing.thousands());
        return new CsvFormat(
                delimiter,
                header,
                encoding,
                Optional.empty(),
                false,
                new Notation(marks.decimalComma(), marks.thousands(), Optional.empty(), DateForms.NONE),
                nothing,
                Spelling.NONE);
    }

    /** The same with numbers that are written otherwise. */
    CsvFormat with(NumberMarks marks) {
        return new CsvFormat(delimiter, header, encoding, comment, trimmed, notation.with(marks), said, spelling);
    }

    /** Names a parameter that says how text is written, in quotes. */
    String parameter(String name) {
        return spelling.of(name);
    }

    /** Names the delimiter as parameters do. */
    String delimiterName() {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
