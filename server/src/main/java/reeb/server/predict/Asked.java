package reeb.server.predict;

import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Routes;

/** Counts the requests that a route answers, with how it answers them and how long that takes. */
public final class Asked {
    private static final int FAULT = 500;

    private Asked() {}

    /**
     * Counts them.
     *
     * @param protocol by which requests come, such as {@code v2}
     */
    public static Routes.Handler counted(Metrics metrics, String model, String protocol, Routes.Handler handler) {
        return (request, names) -> {
            long start = System.nanoTime();
            int status = FAULT;
            try {
                Answer answer = handler.answer(request, names);
                status = answer.status();
                return answer;
            } catch (Refusal refusal) {
                status = refusal.status();
                throw refusal;
            } finally {
                metrics.answered(model, protocol, status, (System.nanoTime() - start) / 1e9);
            }
        };
    }
}
