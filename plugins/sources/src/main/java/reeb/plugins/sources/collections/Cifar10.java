package reeb.plugins.sources.collections;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.RowRange;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.plugins.sources.pictures.Background;
import reeb.plugins.sources.pictures.CorruptFiles;
import reeb.plugins.sources.pictures.ImageFiles;
import reeb.plugins.sources.pictures.PictureSelection;
import reeb.plugins.sources.pictures.PictureStore;
import reeb.plugins.sources.pictures.Pictures;
import reeb.plugins.sources.values.Split;
import reeb.toolkit.rows.RandomRows;
import reeb.toolkit.tables.Refusal;

/**
 * CIFAR-10: colour pictures of ten classes, 32 x 32 pixels, n x 3072 bytes (Krizhevsky, <i>Learning Multiple Layers of
 * Features from Tiny Images</i>, 2009).
 *
 * <p>Rows come part by part, class by class in alphabetical order, then by file name.
 *
 * @param part training rows, test rows or both
 * @param rows which rows of these
 * @param sample how many of these, drawn at random
 * @param corrupt what to do with pictures that cannot be decoded
 */
@Named("cifar-10")
@About("60,000 colour pictures of animals and vehicles, 32 x 32 pixels each; 50,000 to train, then 10,000 to test.")
public record Cifar10(
        @About("Which rows to take.") @Default("all") Split part,
        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Of these, take only so many, drawn at random by the workflow's seed.") @Range(min = 1)
        Optional<Integer> sample,

        @About("What to do with a picture that cannot be decoded.") @Default("fail")
        CorruptFiles corrupt)
        implements Source {
    @Override
    public List<Path> inputs(Places places) {
        return List.of(places.dataset("cifar-10", "images.zip"));
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        RowRange range = rows.orElse(RowRange.ALL);
        try (PictureStore store = PictureStore.open(inputs.getFirst())) {
            List<String> all = PictureSelection.of(store, corrupt, run);
            List<String> names = part.names().stream()
                    .flatMap(name -> all.stream().filter(picture -> picture.startsWith(name + "/")))
                    .skip(range.first())
                    .limit(range.end() - range.first())
                    .toList();
            if (names.isEmpty() && range.first() > 0) {
                throw Refusal.of(store.place(), "has none of the rows that 'rows' asks for, %s", range);
            }
            if (names.isEmpty()) {
                throw Refusal.of(store.place(), "has no pictures train/<class>/<name>.jpg or test/<class>/<name>.jpg");
            }
            Pictures.Decoded decoded =
                    new Pictures(store, names, Optional.empty(), 3, Background.WHITE, corrupt).decode(run);
            List<String> kept = decoded.kept().stream().mapToObj(names::get).toList();
            Dataset pictures = new Dataset(
                    decoded.points(),
                    table(kept, all),
                    Optional.of(decoded.sizes().images(decoded.points())));
            int first = (int) range.first();
            Dataset numbered = first == 0
                    ? pictures
                    : pictures.numbered(Rows.of(
                            decoded.kept().stream().map(row -> first + row).toArray()));
            return RandomRows.of(numbered, sample, run);
        } catch (IOException e) {
            throw Refusal.of(inputs.getFirst(), e);
        }
    }

    /** Codes the classes alike whichever rows are taken. */
    private Table table(List<String> names, List<String> all) {
        List<String> classes =
                all.stream().map(ImageFiles::folder).distinct().sorted().toList();
        int[] labels = names.stream()
                .mapToInt(name -> classes.indexOf(ImageFiles.folder(name)))
                .toArray();
        int[] parts = names.stream()
                .mapToInt(name -> part.names().indexOf(name.substring(0, name.indexOf('/'))))
                .toArray();
        return new Table(List.of(
                new Column.Categories("label", labels, classes), new Column.Categories("part", parts, part.names())));
    }
}
