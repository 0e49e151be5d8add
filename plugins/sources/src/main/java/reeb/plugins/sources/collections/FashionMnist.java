package reeb.plugins.sources.collections;

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
import reeb.api.data.Dataset;
import reeb.api.data.RowRange;
import reeb.plugins.sources.arrays.LabelledImages;
import reeb.plugins.sources.values.Split;
import reeb.toolkit.rows.RandomRows;

/**
 * Fashion-MNIST: articles of clothing of 28 x 28 grey pixels, n x 784 bytes (Xiao, Rasul and Vollgraf, 2017).
 *
 * @param part training rows, test rows or both
 * @param rows which rows of these
 * @param sample how many of these, drawn at random
 */
@Named("fashion-mnist")
@About("70,000 articles of clothing, 28 x 28 grey pixels each; 60,000 to train, then 10,000 to test.")
public record FashionMnist(
        @About("Which rows to take.") @Default("all") Split part,
        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Of these, take only so many, drawn at random by the workflow's seed.") @Range(min = 1)
        Optional<Integer> sample)
        implements Source {
    private static final List<String> ARTICLES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    @Override
    public List<Path> inputs(Places places) {
        return LabelledImages.files(places, "fashion-mnist", part);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        Dataset images = LabelledImages.open(inputs, part, rows).load(ARTICLES, run);
        return RandomRows.of(rows.orElse(RowRange.ALL).of(images, "fashion-mnist"), sample, run);
    }
}
