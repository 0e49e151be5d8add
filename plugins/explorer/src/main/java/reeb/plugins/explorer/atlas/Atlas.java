package reeb.plugins.explorer.atlas;

import java.io.IOException;
import reeb.api.data.Images;
import reeb.plugins.explorer.wire.Blobs;
import reeb.plugins.explorer.wire.PictureEntry;
import reeb.plugins.explorer.wire.RowOrder;
import reeb.toolkit.text.JsonWriter;

/** The pictures of all rows on pages, at full size and in cells of eight pixels, which are small enough to be painted first. */
public final class Atlas implements PictureEntry {
    private static final int SMALL = 8;

    /** Sixteen shades: more are not told apart at this size, and take twice the bytes. */
    private static final int SMALL_STEP = 17;

    private final Cells full;
    private final Cells small;

    /**
     * Takes the pictures.
     *
     * @param images at least one
     * @param side most pixels of a picture's longer side on the pages
     */
    public Atlas(Images images, int side) {
        this.full = new Cells(images, side, 1);
        this.small = new Cells(images, SMALL, SMALL_STEP);
    }

    @Override
    public void write(RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        json.line().name("pictures").open('{').name("channels").number(full.channels());
        if (small.side() < full.side()) {
            json.name("small").open('{');
            pages(small, "small", order, json, blobs.from(Blobs.Turn.SOON));
            json.close('}');
        }
        pages(full, "page", order, json, blobs.from(Blobs.Turn.LAST));
        json.close('}');
    }

    private static void pages(Cells cells, String name, RowOrder order, JsonWriter json, Blobs blobs)
            throws IOException {
        Sheet sheet = Sheet.of(order.size(), cells.side());
        json.name("width").number(cells.width()).name("height").number(cells.height());
        json.name("cell").number(sheet.side()).name("across").number(sheet.across());
        json.name("pages").open('[');
        long line = (1 + (long) sheet.width() * cells.channels()) * sheet.side();
        for (int page = 0; page < sheet.pages(); page++) {
            int first = sheet.first(page);
            PngPage file = new PngPage(
                    sheet,
                    sheet.lines(page),
                    cells.channels(),
                    number -> strip(cells, sheet, first + number * sheet.across(), order));
            json.string(blobs.file(name + page, 1024 + line * sheet.lines(page) * 17 / 16, file::file));
        }
        json.close(']');
    }

    /** Draws a line of cells; those behind the last row stay black. */
    private static byte[] strip(Cells cells, Sheet sheet, int first, RowOrder order) {
        byte[] strip = new byte[sheet.width() * sheet.side() * cells.channels()];
        for (int column = 0; column < sheet.across() && first + column < sheet.cells(); column++) {
            cells.draw(order.row(first + column), strip, column * sheet.side(), sheet.width());
        }
        return strip;
    }
}
