package reeb.server.http;

import java.util.Locale;
import java.util.Map;

/** What files hold, as their names tell it. */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("dot", "text/plain; charset=utf-8"),
            Map.entry("gdf", "text/plain; charset=utf-8"),
            Map.entry("gml", "text/plain; charset=utf-8"),
            Map.entry("gexf", "application/xml"),
            Map.entry("graphml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"));

    private MediaTypes() {}

    /** Gives the media type of a file; what is not known is not shown but saved. */
    static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, UNKNOWN);
    }

    /** Tells whether what is of a type becomes much smaller when it is compressed. */
    static boolean compressible(String type) {
        return type.startsWith("text/") || type.startsWith("application/json") || type.endsWith("xml");
    }
}
