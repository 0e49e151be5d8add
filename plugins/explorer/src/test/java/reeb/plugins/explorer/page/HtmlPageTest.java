package reeb.plugins.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.wire.Blob;
import reeb.plugins.explorer.wire.BlobType;
import reeb.plugins.explorer.wire.Blobs;
import reeb.plugins.explorer.wire.Payload;
import reeb.testkit.TestRun;

final class HtmlPageTest {
    private static List<Blob> blobs(byte[] bytes) {
        Blobs blobs = new Blobs();
        blobs.file("page0", bytes.length, () -> bytes);
        blobs.numbers("map0", BlobType.U8, 3, i -> i);
        return blobs.made(TestRun.serial());
    }

    private static String written(String title) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlPage(title, new Payload("{\"title\":\"\"}", blobs(new byte[] {-1, 0, 77}), false)).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String only(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        String found = matcher.group(1);
        assertThat(matcher.find()).as("a second " + pattern).isFalse();
        return found;
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @Test
    void allowsItsOwnScriptAndStyleAndNothingElse() throws IOException, NoSuchAlgorithmException {
        String page = written("Digits");
        String policy = only("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">", page);
        String script = only("<script type=\"module\" async>(.*?)</script>", page);
        String style = only("<style>(.*?)</style>", page);
        String files = only("<script type=\"text/plain\" id=\"files\">(.*?)</script>", page);
        assertThat(List.of(script, files))
                .allSatisfy(one -> assertThat(one).hasSizeGreaterThan(20).doesNotContain("<!--"));
        assertThat(policy.split("; "))
                .containsExactly(
                        "default-src 'none'",
                        "script-src " + hash(script) + " " + hash(files),
                        "style-src " + hash(style),
                        "img-src blob: data:",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'");
    }

    /** Pages are opened over slow networks and from slow disks, too. */
    @Test
    void itsScriptIsSmall() throws IOException {
        String script = only("<script type=\"module\" async>(.*?)</script>", written("Digits"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(80_000);
    }

    @Test
    void holdsTheManifestAndTheBlobs() throws IOException {
        String page = written("Digits");
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n")
                .contains("<title>Digits</title>")
                .endsWith("</body>\n</html>\n");
        assertThat(only("<script type=\"application/json\" id=\"manifest\">(.*?)</script>", page))
                .isEqualTo("{\"title\":\"\"}");
        assertThat(only("<script type=\"application/octet-stream\" id=\"blob:page0\">(.*?)</script>", page))
                .isEqualTo("/wBN");
        assertThat(only("<script type=\"application/octet-stream\" id=\"blob:map0\">(.*?)</script>", page))
                .isEqualTo("AAEC");
    }

    @Test
    void showsAnyTitleAsText() throws IOException {
        String page = written("</title><script>x()</script><!-- \"'&\u2028\0\ud800");
        assertThat(only("<title>(.*?)</title>", page))
                .isEqualTo("&lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;&lt;!-- &quot;&#39;&amp;\u2028 ?");
    }

    @Test
    void leavesOutTheBlobsThatLieBesideIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Payload payload = new Payload("{}", blobs(new byte[] {-1, 0, 77}), true);
        new HtmlPage("Digits", payload).write(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("blob:page0");
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        payload.writeBeside(beside);
        assertThat(beside.size()).isEqualTo(32 + 3 + 3);
        assertThat(Arrays.copyOfRange(beside.toByteArray(), 32, 38)).containsExactly(-1, 0, 77, 0, 1, 2);
    }
}
