package reeb.server.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Where all requests come in: lets a guard look at each, has it answered, and makes an answer of whatever goes wrong. */
final class Door implements HttpHandler {
    private final Guard guard;
    private final Routes routes;
    private final Log log;
    private final Semaphore places = new Semaphore(Limits.CONNECTIONS);
    private final AtomicLong faults = new AtomicLong();

    Door(Guard guard, Routes routes, Log log) {
        this.guard = guard;
        this.routes = routes;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            // Only while the server stops: there are as many places as connections.
            exchange.close();
            return;
        }
        try {
            answer(exchange);
        } finally {
            places.release();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        try (exchange;
                Answer answer = answer(request)) {
            new Sending(exchange, request).send(answer);
        }
    }

    /** Lets nothing in any more, and waits for what is being answered. */
    void shut() {
        try {
            boolean _ = places.tryAcquire(Limits.CONNECTIONS, Limits.STOPPING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) {
        Map<String, String> headers = Map.of();
        try {
            headers = guard.admit(request);
            request.checkLength();
            return routes.answer(request).with(headers);
        } catch (Refusal refusal) {
            return refusal.answer().with(headers);
        } catch (IOException | RuntimeException | Error fault) {
            String id = "fault-" + faults.incrementAndGet();
            log.failed(id, request.toString(), fault);
            return Answer.internal(id).with(headers);
        }
    }
}
