package reeb.api.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a part tells people: a title, and below it words, a table and a picture, any of which may be missing but not all. Pages show each text as
 * it is; none of it is markup.
 *
 * @param title one line of 1 to {@value #MOST_TITLE} characters
 * @param paragraphs at most {@value #MOST_PARAGRAPHS}, of at most {@value #MOST_CHARACTERS} characters together
 * @param table at most {@value #MOST_COLUMNS} columns of {@value #MOST_ROWS} values and {@value #MOST_CHARACTERS} characters together
 * @param picture one, or none
 */
public record Section(String title, List<String> paragraphs, Table table, Optional<Picture> picture) {
    /** Characters of a title. */
    public static final int MOST_TITLE = 200;

    /** Paragraphs of a section. */
    public static final int MOST_PARAGRAPHS = 100;

    /** Columns of a table. */
    public static final int MOST_COLUMNS = 50;

    /** Rows of a table: more is a file, not something to read. */
    public static final int MOST_ROWS = 1000;

    /** Characters of all paragraphs, and of all cells and headings of the table. */
    public static final int MOST_CHARACTERS = 200_000;

    /**
     * Checks sizes, and puts U+FFFD in place of what is no character: halves of surrogate pairs, and control characters but tabs and line ends.
     *
     * @throws IllegalArgumentException where something is too much, the title is blank, or there is nothing below it
     */
    public Section {
        title = shown(title).replace('\n', ' ').strip();
        paragraphs = paragraphs.stream().map(Section::shown).toList();
        Objects.requireNonNull(table, "table");
        require(!title.isEmpty(), "a section has a title");
        atMost(title.length(), MOST_TITLE, "characters in the title of a section");
        require(
                !paragraphs.isEmpty() || !table.columns().isEmpty() || picture.isPresent(),
                "a section has words, a table or a picture below its title");
        atMost(paragraphs.size(), MOST_PARAGRAPHS, "paragraphs in a section");
        atMost(paragraphs.stream().mapToLong(String::length).sum(), MOST_CHARACTERS, "characters in a section");
        check(table);
        table = new Table(table.columns().stream().map(Section::shown).toList());
    }

    /**
     * Makes a section of words.
     *
     * @param title one line
     * @param paragraphs at least one
     * @return the section
     */
    public static Section of(String title, String... paragraphs) {
        return new Section(title, List.of(paragraphs), Table.empty(), Optional.empty());
    }

    /**
     * Puts a table below the words.
     *
     * @param other the table
     * @return the same section with this table
     */
    public Section with(Table other) {
        return new Section(title, paragraphs, other, picture);
    }

    /**
     * Puts a picture below the words.
     *
     * @param other the picture
     * @return the same section with this picture
     */
    public Section with(Picture other) {
        return new Section(title, paragraphs, table, Optional.of(other));
    }

    private static void check(Table table) {
        atMost(table.columns().size(), MOST_COLUMNS, "columns in the table of a section");
        long characters = 0;
        for (Column column : table.columns()) {
            atMost(column.size(), MOST_ROWS, "rows in the table of a section");
            characters += column.name().length();
            for (int row = 0; row < column.size(); row++) {
                characters += column.text(row).length();
            }
        }
        atMost(characters, MOST_CHARACTERS, "characters in the table of a section");
    }

    private static void atMost(long given, int most, String what) {
        require(given <= most, given + " " + what + ", where " + most + " is the most");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Column shown(Column column) {
        String name = shown(column.name());
        return switch (column) {
            case Column.Numbers numbers ->
                new Column.Numbers(
                        name,
                        numbers.scale(),
                        IntStream.range(0, numbers.size())
                                .mapToDouble(numbers::at)
                                .toArray());
            case Column.Categories categories ->
                new Column.Categories(
                        name,
                        IntStream.range(0, categories.size())
                                .map(categories::code)
                                .toArray(),
                        categories.names().stream().map(Section::shown).toList());
            case Column.Texts texts ->
                new Column.Texts(
                        name,
                        IntStream.range(0, texts.size())
                                .mapToObj(row -> shown(texts.text(row)))
                                .toList());
        };
    }

    static String shown(String text) {
        return text.codePoints()
                .map(character -> isShown(character) ? character : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int character) {
        return character == '\n'
                || character == '\t'
                || (!Character.isISOControl(character) && (character < 0xd800 || character > 0xdfff));
    }
}
