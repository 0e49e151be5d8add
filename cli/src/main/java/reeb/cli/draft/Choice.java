package reeb.cli.draft;

/**
 * Something that a drafted workflow settles, and why.
 *
 * @param path the JSON pointer to it in the workflow, such as {@code /steps/0/invalid}
 * @param value as JSON has it: a text, a number, a list of texts
 * @param reason one or two plain sentences
 */
public record Choice(String path, Object value, String reason) {}
