package reeb.server.http;

import java.util.List;
import java.util.Map;

/** Decides who may ask. */
sealed interface Guard permits BrowserGuard, TokenGuard {
    /** What a request may be. */
    List<String> METHODS = List.of("GET", "HEAD", "POST");

    /**
     * Lets a request in.
     *
     * @return headers that the answer is to have
     * @throws Refusal where it may not come in
     */
    Map<String, String> admit(Request request);

    /** Refuses what is none of the methods. */
    static void requireKnownMethod(Request request) {
        if (!METHODS.contains(request.method())) {
            throw new Refusal(405, "a request is one of " + METHODS, Map.of("Allow", String.join(", ", METHODS)));
        }
    }
}
