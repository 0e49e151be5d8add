package reeb.server.http;

/** Hears what goes wrong within a server, which the client is not told. */
@FunctionalInterface
public interface Log {
    /**
     * A request could not be answered through a fault here.
     *
     * @param id under which the client was told of it
     * @param request its method and path, without secrets
     * @param fault what happened
     */
    void failed(String id, String request, Throwable fault);
}
