package reeb.plugins.gephi;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.gephi.preview.AbstractRenderTarget;
import org.gephi.preview.api.CanvasSize;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.Vector;

/** Pixels for Gephi's preview to draw on; its own target asks for a screen. */
final class ImageTarget extends AbstractRenderTarget implements G2DTarget {
    /** The share of the picture that the graph takes. */
    private static final double SHARE = 0.96;

    private final BufferedImage image;
    private final Graphics2D graphics;

    /** Fits the graph of a refreshed model into a white picture. */
    ImageTarget(PreviewModel model, int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        CanvasSize canvas = model.getGraphicsCanvasSize();
        double scale =
                SHARE * Math.min(width / Math.max(1, canvas.getWidth()), height / Math.max(1, canvas.getHeight()));
        graphics.translate(width / 2.0, height / 2.0);
        graphics.scale(scale, scale);
        graphics.translate(-canvas.getX() - canvas.getWidth() / 2, -canvas.getY() - canvas.getHeight() / 2);
    }

    @Override
    public Graphics2D getGraphics() {
        return graphics;
    }

    @Override
    public BufferedImage getImage() {
        return image;
    }

    @Override
    public int getWidth() {
        return image.getWidth();
    }

    @Override
    public int getHeight() {
        return image.getHeight();
    }

    @Override
    public Vector getTranslate() {
        return new Vector();
    }

    @Override
    public float getScaling() {
        return 1;
    }

    // The rest is for windows, in which people move and zoom.

    @Override
    public void setScaling(float scaling) {}

    @Override
    public void resize(int width, int height) {}

    @Override
    public void setMoving(boolean moving) {}

    @Override
    public void reset() {}

    @Override
    public void refresh() {}
}
