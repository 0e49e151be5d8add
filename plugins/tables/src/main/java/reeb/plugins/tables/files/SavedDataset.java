package reeb.plugins.tables.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Refusal;

/** A folder that {@code save_to_disk} of Hugging Face's datasets made: pieces of Arrow, and what is to be known of them. */
final class SavedDataset {
    private static final Pattern PIECE = Pattern.compile("data-\\d+-of-\\d+\\.arrow");
    private static final Pattern ROWS_CHOSEN = Pattern.compile("\"_indices(_data)?_files\"\\s*:\\s*\\[\\s*\\{");

    private SavedDataset() {}

    /**
     * Finds the pieces, in the order of the rows.
     *
     * @throws InputException where it is no such folder, has several data sets, or rows in an order that its pieces do not have
     */
    static List<Path> files(Path folder) {
        try {
            if (Files.exists(folder.resolve("dataset_dict.json"))) {
                throw Refusal.of(folder, "has several data sets; name the folder of one in it, such as " + one(folder));
            }
            List<Path> pieces = list(
                    folder, path -> PIECE.matcher(path.getFileName().toString()).matches());
            Path state = folder.resolve("state.json");
            if (pieces.isEmpty() || !Files.exists(state)) {
                throw Refusal.of(
                        folder,
                        "is no folder that save_to_disk made, which has data-00000-of-00001.arrow and state.json; name a file of"
                                + " Arrow");
            }
            if (ROWS_CHOSEN.matcher(Files.readString(state)).find()) {
                throw Refusal.of(
                        folder,
                        "keeps its rows in another order than its files; save flatten_indices() of the data set");
            }
            return pieces;
        } catch (IOException e) {
            throw Refusal.of(folder, e);
        }
    }

    private static Path one(Path folder) throws IOException {
        return list(folder, Files::isDirectory).stream().findFirst().orElse(folder.resolve("train"));
    }

    private static List<Path> list(Path folder, Predicate<Path> condition) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(condition).sorted().toList();
        }
    }
}
