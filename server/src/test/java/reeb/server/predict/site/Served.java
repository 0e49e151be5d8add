package reeb.server.predict.site;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import reeb.server.http.TokenServer;
import reeb.server.http.Wire;
import reeb.server.predict.FakeModels;
import reeb.server.predict.Predicting;
import reeb.server.predict.ServedModel;

/**
 * A server of models, and a client.
 *
 * @param site the server
 * @param wire the client
 * @param log what the server has told of faults
 */
public record Served(PredictionSite site, Wire wire, List<String> log) implements AutoCloseable {
    /** Bounds that a test reaches. */
    public static final Predicting.Bounds SMALL = new Predicting.Bounds(1 << 16, 300, 2);

    /** Serves a model of rows, {@code rows}, and one of pictures, {@code digits}. */
    public static Served start() throws IOException {
        return start(SMALL, FakeModels.rows("rows"), FakeModels.pictures("digits"));
    }

    /** Serves models. */
    public static Served start(Predicting.Bounds bounds, ServedModel... models) throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        TokenServer.Place place = new TokenServer.Place(
                "127.0.0.1", 0, List.of(), Optional.empty(), PredictionSite.OPEN, bounds.body(), 5_000);
        PredictionSite site = PredictionSite.start(
                List.of(models),
                place,
                bounds,
                "1.2.3",
                (id, request, fault) -> log.add(id + " " + request + " " + fault));
        return new Served(site, new Wire(site.port()), log);
    }

    @Override
    public void close() {
        site.close();
    }
}
