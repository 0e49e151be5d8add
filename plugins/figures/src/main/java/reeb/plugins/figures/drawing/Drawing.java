package reeb.plugins.figures.drawing;

import java.util.List;

/**
 * A picture as a list of shapes, which every format draws alike.
 *
 * @param page its size
 * @param paper colour of the background
 * @param title for those who can't see it
 * @param description for those who can't see it
 * @param marks in the order to draw
 */
public record Drawing(Page page, int paper, String title, String description, List<Mark> marks) {
    public int width() {
        return page.width();
    }

    public int height() {
        return page.height();
    }
}
