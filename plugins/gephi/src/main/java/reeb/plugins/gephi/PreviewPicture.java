package reeb.plugins.gephi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.preview.api.PreviewController;
import org.gephi.project.api.Workspace;
import reeb.api.Progress;

/** Draws the preview of a workspace into memory. */
final class PreviewPicture {
    private PreviewPicture() {}

    /**
     * Draws a file.
     *
     * @param width of a PNG, in pixels
     * @param height of a PNG, in pixels
     * @param progress counts what has been drawn, and cancels
     * @return the bytes of the file
     */
    static byte[] draw(PreviewFormat format, Workspace workspace, int width, int height, Progress progress)
            throws IOException {
        try {
            PrivateWorkspace.preview().refreshPreview(workspace);
            return switch (format) {
                case PDF -> pdf(workspace, progress);
                case SVG -> svg(workspace, progress);
                case PNG -> png(workspace, width, height, progress);
            };
        } catch (RuntimeException e) {
            // The exporters wrap the cancellation that their ticket throws; it comes out as it was.
            progress.advance(0);
            throw e;
        }
    }

    private static byte[] pdf(Workspace workspace, Progress progress) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PDFExporter exporter = new PDFExporter();
        exporter.setWorkspace(workspace);
        exporter.setOutputStream(bytes);
        exporter.setProgressTicket(new Ticket(progress));
        exporter.execute();
        progress.advance(0);
        return PdfIdentifier.withoutTime(bytes.toByteArray());
    }

    private static byte[] svg(Workspace workspace, Progress progress) {
        StringWriter text = new StringWriter();
        SVGExporter exporter = new SVGExporter();
        exporter.setWorkspace(workspace);
        exporter.setWriter(text);
        exporter.setProgressTicket(new Ticket(progress));
        exporter.execute();
        progress.advance(0);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(Workspace workspace, int width, int height, Progress progress) throws IOException {
        PreviewController preview = PrivateWorkspace.preview();
        ImageTarget target = new ImageTarget(preview.getModel(workspace), width, height);
        target.setProgressTicket(new Ticket(progress));
        preview.render(target, workspace);
        progress.advance(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(target.getImage(), "png", bytes);
        return bytes.toByteArray();
    }
}
