package reeb.cli.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table that lies beside an array and describes its rows. */
final class TableBeside {
    private static final List<String> METADATA = List.of("-metadata", "_metadata", "-labels", "_labels", "");
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".npy");

    private TableBeside() {}

    /** Adds the table beside an array that describes its rows, where there is one. */
    static SourceStep added(SourceStep source, String data, Path place) {
        return beside(place)
                .map(found -> source.with(
                        "labels", Path.of(data).resolveSibling(found).toString()))
                .orElse(source);
    }

    /** Finds {@code x-metadata.csv}, {@code x-labels.csv} or {@code x.csv} beside {@code x.npy}, else a {@code metadata.csv}. */
    private static Optional<String> beside(Path array) {
        String name = String.valueOf(array.getFileName()).replaceFirst("\\.np[yz]$", "");
        Stream<String> own =
                METADATA.stream().flatMap(suffix -> ENDINGS.stream().map(ending -> name + suffix + ending));
        return Stream.concat(own, Stream.of("metadata.csv", "metadata.tsv"))
                .filter(file -> !array.endsWith(file) && Files.isRegularFile(array.resolveSibling(file)))
                .findFirst();
    }
}
