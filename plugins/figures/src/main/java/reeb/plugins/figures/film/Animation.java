package reeb.plugins.figures.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.PngCanvas;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Frame;
import reeb.plugins.figures.page.RowColour;
import reeb.plugins.figures.rows.Cloud;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A film of how rows came to their places: dots as {@code scatter} draws them, between the snapshots of an embedding on
 * straight lines.
 *
 * <p>GIF, since every browser, slide and mail shows it; its 256 colours suffice for dots of one palette. Rows that have no
 * finite place at some time are left out. O(frames (n + pixels)), a few frames at a time.
 */
@Named("animation")
@About("Draws a film of how an embedding came about, as animated GIF; the embedding keeps it with 'snapshots'.")
public record Animation(
        @About("What the colours of rows show.") @Default("{}")
        RowColour colour,

        @About("Radius of a dot in pixels; default: smaller the more rows there are.") @Range(min = 0.1, max = 100)
        Optional<Double> radius,

        @About("How much of a dot covers what is below it.") @Default("0.7") @Range(min = 0, max = 1, aboveMin = true)
        double opacity,

        @About("How long the film takes from start to result, in seconds.")
        @Default("4")
        @Range(min = 0, aboveMin = true, max = 600)
        double seconds,

        @About("Frames in a second.") @Default("15") @Range(min = 1, max = 50)
        double framesPerSecond,

        @About("How long the result stands in the end, in seconds.") @Default("2") @Range(min = 0, max = 60)
        double hold,

        @About("Which part of the plane is shown.") @Default("following")
        FilmRange range,

        @About("Width in pixels.") @Default("600") @Range(min = 240, max = 4000)
        int width,

        @About("Height in pixels.") @Default("600") @Range(min = 240, max = 4000)
        int height,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    private static final int MOST_FRAMES = 2000;

    /** Frames that are drawn at a time: bounds the memory whatever the threads. */
    private static final int BATCH = 16;

    /** Frames whose colours stand for those of all. */
    private static final int SAMPLES = 4;

    /** Text is as large as in a picture of 1600 x 1200 that is shown at this share. */
    private static final double TEXT_SCALE = 1 / 800.0;

    /** Checks the number of frames. */
    public Animation {
        if (seconds * framesPerSecond > MOST_FRAMES) {
            throw new InputException("seconds: " + seconds + " at " + framesPerSecond
                    + " frames a second are more than " + MOST_FRAMES + " frames; choose fewer");
        }
    }

    @Override
    public List<String> endings() {
        return List.of("gif");
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Film film = Film.of(view, run);
        Optional<Painting> painting = colour.paint(view, run);
        List<Integer> colours = painting.map(given ->
                        film.rows().stream().mapToObj(given.colours()::get).toList())
                .orElseGet(() -> Collections.nCopies(film.rows().size(), Palette.TAB10.category(0, 1)));
        Scene scene = new Scene(film, painting, colours, title.orElse(view.title()));
        int frames = Math.max(2, (int) Math.round(seconds * framesPerSecond) + 1);
        List<int[]> samples = run.collect(SAMPLES + 1, i -> draw(scene, (double) i / SAMPLES, run));
        ColourTable table = ColourTable.of(theme.paper(), samples);
        try (Progress progress = run.progress("filming", frames);
                GifFile file = new GifFile(output.open("gif"), width, height, table.colours())) {
            for (int first = 0; first < frames; first += BATCH) {
                int from = first;
                List<byte[]> batch = run.collect(
                        Math.min(BATCH, frames - first),
                        i -> pack(draw(scene, (from + i) / (frames - 1.0), run), table));
                for (int i = 0; i < batch.size(); i++) {
                    file.add(batch.get(i), delay(first + i, frames));
                }
                progress.advance(batch.size());
            }
        }
    }

    /** What all frames have in common. */
    private record Scene(Film film, Optional<Painting> painting, List<Integer> colours, String heading) {}

    private int[] draw(Scene scene, double time, Run run) {
        Film.Moment moment = scene.film().at(time, range);
        Sheet sheet = new Sheet(new Page(width, height, Optional.empty()), theme, Math.min(width, height) * TEXT_SCALE);
        String caption = String.format(
                Locale.ROOT,
                "%s \u00b7 iteration %,d of %,d",
                Frame.rows(moment.places().rows()),
                moment.iteration(),
                scene.film().iterations());
        Area area = new Frame(sheet, scene.heading(), caption).draw(scene.painting());
        double room = Math.sqrt(
                area.width() * area.height() / Math.max(1, scene.colours().size()));
        double size = radius.orElseGet(() -> Math.clamp(0.35 * room, 0.7, sheet.scaled(7)));
        Points places = Cloud.fit(moment.places(), moment.window(), area.inset(size));
        sheet.add(
                range == FilmRange.FINAL
                        ? within(area, places, scene.colours(), size)
                        : new Mark.Dots(places, scene.colours(), size, opacity));
        BufferedImage image = PngCanvas.draw(sheet.drawing(scene.heading(), caption), run);
        return PngCanvas.pixels(image);
    }

    /** Leaves out what would lie on the title, the legend or the caption. */
    private Mark within(Area area, Points places, List<Integer> colours, double size) {
        Rows inside = Rows.of(IntStream.range(0, places.rows())
                .filter(row -> Math.abs(places.at(row, 0) - area.left() - area.width() / 2) <= area.width() / 2 - size)
                .filter(row -> Math.abs(places.at(row, 1) - area.top() - area.height() / 2) <= area.height() / 2 - size)
                .toArray());
        List<Integer> shown = inside.stream().mapToObj(colours::get).toList();
        return new Mark.Dots(places.select(inside), shown, size, opacity);
    }

    private static byte[] pack(int[] pixels, ColourTable table) {
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = table.index(pixels[i]);
        }
        return LzwPacker.pack(indices);
    }

    /** Gives how long a frame stands, in hundredths of a second; their roundings make up for each other. */
    private int delay(int frame, int frames) {
        if (frame == frames - 1) {
            return (int) Math.round(100 * Math.max(hold, 1 / framesPerSecond));
        }
        return (int) (Math.round(100 * (frame + 1) / framesPerSecond) - Math.round(100 * frame / framesPerSecond));
    }
}
