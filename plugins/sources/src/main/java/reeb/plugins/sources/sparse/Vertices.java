package reeb.plugins.sources.sparse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/** The vertices of a graph that is read, numbered as they come. */
final class Vertices {
    /** About what an id takes besides its characters. */
    private static final int BYTES_PER_ID = 128;

    private static final int UNIT = 64;

    private final Path file;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private long bytes;

    Vertices(Path file) {
        this.file = file;
    }

    /**
     * Vertices in the order in which they are given.
     *
     * @param ids of the vertices
     * @param places for each number its place among them
     */
    record Order(List<String> ids, List<Integer> places) {
        int[] numbers() {
            return places.stream().mapToInt(place -> place).toArray();
        }
    }

    /** Gives the number of an id whose bytes are characters. */
    int number(String id) {
        Integer number = numbers.get(id);
        return number == null ? add(id) : number;
    }

    private int add(String id) {
        if (ids.size() == Entries.MOST_EMPTY) {
            throw Refusal.of(file, "has more than %d vertices; take a part of the graph", Entries.MOST_EMPTY);
        }
        bytes += BYTES_PER_ID + 2L * id.length();
        Room.forValues(file, bytes / UNIT, UNIT);
        numbers.put(id, ids.size());
        ids.add(id);
        return ids.size() - 1;
    }

    /** Puts whole numbers in order, and leaves names as they came. */
    Order order() throws CharacterCodingException {
        boolean whole = ids.stream().allMatch(id -> id.matches("[0-9]{1,9}"));
        List<Integer> order = whole
                ? IntStream.range(0, ids.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(number -> Integer.parseInt(ids.get(number))))
                        .toList()
                : IntStream.range(0, ids.size()).boxed().toList();
        Integer[] places = new Integer[ids.size()];
        List<String> ordered = new ArrayList<>();
        for (int number : order) {
            places[number] = ordered.size();
            ordered.add(decoded(ids.get(number)));
        }
        return new Order(ordered, List.of(places));
    }

    private static String decoded(String bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }
}
