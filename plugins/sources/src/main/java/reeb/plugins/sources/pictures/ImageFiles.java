package reeb.plugins.sources.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import reeb.api.data.Images;
import reeb.api.data.Table;
import reeb.api.pictures.PictureFiles;
import reeb.api.pictures.PictureReader;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.Refusal;

/**
 * Reads pictures: n x (height * width * channels) bytes, in the order of their paths; a picture's label is its folder.
 *
 * @param path a folder or a zip archive
 * @param width what pictures are scaled to
 * @param height what pictures are scaled to
 * @param grey whether colours are dropped
 * @param background what transparent pixels are laid on
 * @param corrupt what to do with pictures that cannot be decoded or are of a format that is not read
 */
@Named("images")
@About(
        "Reads PNG, JPEG, GIF, BMP, WebP and TIFF pictures from a folder or a zip archive; the folder of each is its label. Pictures are turned as their EXIF orientation tells; of an animation the first frame is read, of several pages the first; hidden files are not looked at. WebP is decoded by TwelveMonkeys ImageIO, of which another version may round colours otherwise.")
public record ImageFiles(
        @About("Folder or zip archive of pictures.") String path,

        @About("Width to scale to, in pixels; needs a height too.") @Range(min = 1, max = 4096)
        Optional<Integer> width,

        @About("Height to scale to, in pixels; needs a width too.") @Range(min = 1, max = 4096)
        Optional<Integer> height,

        @About("Whether to turn colours into grey.") @Default("false")
        boolean grey,

        @About("What transparent pixels are laid on: white, black, grey or a colour such as '#ff8000'.")
        @Default("white")
        String background,

        @About("What to do with a picture that cannot be decoded or is of another format, such as HEIF or AVIF.")
        @Default("fail")
        CorruptFiles corrupt)
        implements Source, PictureReader, PictureFiles {
    private static final String LABEL = "label";
    private static final String FILE = "file";

    /** Checks that width and height come together, and the colour. */
    public ImageFiles {
        Background _ = Background.of(background);
        if (width.isPresent() != height.isPresent()) {
            throw new InputException(
                    (width.isPresent() ? "height" : "width") + ": is missing; give both width and height, or neither");
        }
    }

    @Override
    public List<Path> inputs(Places places) {
        Path place = places.fileOrFolder(path);
        PictureStore.require(place);
        return List.of(place);
    }

    @Override
    public List<String> columns(List<Path> inputs) {
        return List.of(LABEL, FILE);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        try (PictureStore store = PictureStore.open(inputs.getFirst())) {
            List<String> pictures = PictureSelection.of(store, corrupt, run);
            if (pictures.isEmpty()) {
                throw Refusal.of(store.place(), "has no picture: no file in " + PictureFormat.listed());
            }
            int channels = grey ? 1 : 3;
            Optional<PictureSizes> sizes =
                    width.flatMap(wide -> height.map(high -> new PictureSizes(high, wide, channels)));
            Pictures.Decoded decoded =
                    new Pictures(store, pictures, sizes, channels, Background.of(background), corrupt).decode(run);
            List<String> names = decoded.kept().stream().mapToObj(pictures::get).toList();
            return new Dataset(
                            decoded.points(),
                            table(names),
                            Optional.of(decoded.sizes().images(decoded.points())))
                    .numbered(decoded.kept());
        } catch (IOException e) {
            throw Refusal.of(inputs.getFirst(), e);
        }
    }

    @Override
    public Images decode(List<byte[]> files, Limits limits, Run run) {
        if (width.isEmpty() || height.isEmpty()) {
            throw new InputException("width: is missing; give both width and height");
        }
        PictureSizes sizes = new PictureSizes(height.get(), width.get(), grey ? 1 : 3);
        return new SentPictures(files, sizes, Background.of(background), limits).decode(run);
    }

    @Override
    public byte[] file(List<Path> inputs, Dataset rows, int row) {
        Path place = inputs.getFirst();
        String name = rows.column(FILE, FILE).text(row);
        try {
            return PictureStore.read(place, name);
        } catch (IOException e) {
            throw Refusal.of(place, "its file '%s' cannot be read: %s", name, Refusal.reason(e));
        }
    }

    private static Table table(List<String> names) {
        List<Column> columns = new ArrayList<>();
        List<String> folders = names.stream().map(ImageFiles::folder).toList();
        if (folders.stream().anyMatch(folder -> !folder.isEmpty())) {
            columns.add(Column.Categories.of(LABEL, folders));
        }
        columns.add(new Column.Texts(FILE, names));
        return new Table(columns);
    }

    /** Gives the name of the folder that a picture lies in; empty where that is the store itself. */
    public static String folder(String name) {
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
    }
}
