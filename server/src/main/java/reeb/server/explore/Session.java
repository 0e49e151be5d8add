package reeb.server.explore;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Routes;

/** What a server can do for a page beyond sending it, at {@code api/session}: a page that is opened as a file has none of it. */
public final class Session {
    private Session() {}

    /**
     * Tells of it.
     *
     * @param members what there is, such as {@code live}: asked each time
     */
    public static Routes with(Routes routes, Supplier<Map<String, Object>> members) {
        return routes.get(
                (_, _) -> Answer.of(
                        "application/json", JsonWriter.compact(members.get()).getBytes(StandardCharsets.UTF_8)),
                "api",
                "session");
    }
}
