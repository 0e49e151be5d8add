package reeb.server.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of a page becomes a header. */
final class PagePolicyTest {
    private static Optional<String> policy(String page) {
        return PagePolicy.of(page.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:\">",
                "<meta content=\"default-src 'none'; img-src data:\" http-equiv=\"Content-Security-Policy\">",
                "<!DOCTYPE html><html><head>\n<meta charset=\"utf-8\"><meta\nhttp-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src &#39;none&#39;; img-src data:\"/><title>x</title>",
            })
    void isThatOfTheHead(String page) {
        assertThat(policy(page)).contains("default-src 'none'; img-src data:; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><meta charset=\"utf-8\">",
                "<meta http-equiv=\"Content-Security-Policy\">",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"\">",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"x\r\nSet-Cookie: a=b\">",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"\u00e4\">",
            })
    void orThereIsNone(String page) {
        assertThat(policy(page)).isEmpty();
    }

    @Test
    void isNotSoughtBeyondTheHead() {
        String meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"x\">";
        assertThat(policy(" ".repeat(PagePolicy.HEAD) + meta)).isEmpty();
    }
}
