package reeb.server.predict.site;

import java.util.Map;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.ErrorForm;
import reeb.server.http.Request;
import reeb.server.predict.rows.RowRoutes;

/** Problems as RFC 9457 has them below {@code /v1}; elsewhere as the Open Inference Protocol does, {@code {"error": ".."}}. */
final class ServiceErrors implements ErrorForm {
    private static final String PROBLEM = "application/problem+json";
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(416, "Range Not Satisfiable"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    @Override
    public Answer refused(Request request, int status, String message) {
        return problems(request)
                ? Answer.of(status, PROBLEM, problem(status, message))
                : ErrorForm.PLAIN.refused(request, status, message);
    }

    @Override
    public Answer failed(Request request, String id) {
        if (!problems(request)) {
            return ErrorForm.PLAIN.failed(request, id);
        }
        Map<String, Object> problem = problem(500, "internal");
        problem.put("id", id);
        return Answer.of(500, PROBLEM, problem);
    }

    private static boolean problems(Request request) {
        return request.target().path().startsWith("/" + RowRoutes.PREFIX + "/");
    }

    private static Map<String, Object> problem(int status, String detail) {
        return JsonWriter.object(
                "type",
                "about:blank",
                "title",
                TITLES.getOrDefault(status, "Error"),
                "status",
                status,
                "detail",
                detail);
    }
}
