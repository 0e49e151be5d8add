package reeb.plugins.figures;

import java.util.List;

/**
 * A picture as a list of shapes, which every format draws alike.
 *
 * @param width in pixels
 * @param height in pixels
 * @param paper colour of the background
 * @param title for those who can't see it
 * @param description for those who can't see it
 * @param marks in the order to draw
 */
record Drawing(int width, int height, int paper, String title, String description, List<Mark> marks) {}
