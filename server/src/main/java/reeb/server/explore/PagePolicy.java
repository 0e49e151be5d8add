package reeb.server.explore;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy that a page brings along in its head, which names its scripts by their hashes. As a header it holds
 * from the first byte on, and can forbid other pages to frame it. A page without one gets no scripts.
 */
final class PagePolicy {
    /** How far from its beginning a page is searched. */
    static final int HEAD = 1 << 14;

    private static final Pattern META = Pattern.compile("<meta\\s[^>]*http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern CONTENT = Pattern.compile("\\scontent=\"([^\"]*)\"");

    /** Visible characters of ASCII; what else a header may hold, a policy has no use for. */
    private static final Pattern POLICY = Pattern.compile("[ -~]+");

    private static final String ALWAYS = "frame-ancestors 'none'";

    private PagePolicy() {}

    /**
     * Finds it.
     *
     * @param page its bytes, or the first of them
     * @return the policy as a header; empty where the page has none
     */
    static Optional<String> of(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.UTF_8);
        Matcher meta = META.matcher(head);
        Matcher content = CONTENT.matcher(meta.find() ? meta.group() : "");
        return content.find()
                ? Optional.of(content.group(1).replace("&#39;", "'").replace("&amp;", "&"))
                        .filter(policy -> POLICY.matcher(policy).matches())
                        .map(policy -> policy + "; " + ALWAYS)
                : Optional.empty();
    }
}
