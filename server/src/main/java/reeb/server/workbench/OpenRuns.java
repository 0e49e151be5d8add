package reeb.server.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.server.http.Refusal;
import reeb.server.http.Routes;

/**
 * Runs that can be looked at, each below a path of its own, so that the pages of several may be open at once. What a run holds in
 * memory is let go where others were opened since, and read again when it is asked for.
 */
final class OpenRuns implements AutoCloseable {
    private static final int MOST_HELD = 3;

    private final Commands commands;
    private final Commands.Again again;
    private final List<Known> known = new ArrayList<>();
    private final Map<Integer, Commands.Opened> held = new LinkedHashMap<>(16, 0.75f, true);

    OpenRuns(Commands commands, Commands.Again again) {
        this.commands = commands;
        this.again = again;
    }

    /**
     * A run that can be opened.
     *
     * @param folder of the run
     * @param workflow the file of its workflow, if anybody knows it
     */
    private record Known(Path folder, Optional<Path> workflow) {}

    /** Gives a run a number, that which it had before where it was known. */
    synchronized int number(Path folder, Optional<Path> workflow) {
        Path place = folder.toAbsolutePath().normalize();
        for (int number = 0; number < known.size(); number++) {
            if (known.get(number).folder().equals(place)) {
                if (workflow.isPresent()) {
                    known.set(number, new Known(place, workflow));
                }
                return number + 1;
            }
        }
        known.add(new Known(place, workflow));
        return known.size();
    }

    /** The path at which a run is. */
    static String address(int number) {
        return "/runs/" + number + "/";
    }

    /** Opens a run, so that its page comes at once. */
    synchronized void open(int number) throws IOException {
        if (!held.containsKey(number)) {
            Known run = known.get(number - 1);
            held.put(number, commands.open(run.folder(), run.workflow(), again));
            if (held.size() > MOST_HELD) {
                Commands.Opened eldest = held.remove(held.keySet().iterator().next());
                if (eldest != null) {
                    eldest.close().run();
                }
            }
        }
    }

    /** Finds what is below the path of a run. */
    synchronized Optional<Routes> find(String name) {
        if (!name.matches("[1-9][0-9]{0,5}") || Integer.parseInt(name) > known.size()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(name);
        try {
            open(number);
        } catch (InputException e) {
            throw new Refusal(409, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(held.get(number)).map(Commands.Opened::routes);
    }

    @Override
    public synchronized void close() {
        held.values().forEach(opened -> opened.close().run());
        held.clear();
    }
}
