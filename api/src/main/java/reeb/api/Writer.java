package reeb.api;

import java.util.List;

/** A part that writes files into the folder of a run. */
public sealed interface Writer extends Part permits Exporter, Visualizer, Reporter, Presenter {
    /**
     * Tells the endings of the files this part writes; the engine makes their names from the step's name.
     *
     * @return at least one ending without a dot, such as {@code gexf}
     */
    List<String> endings();
}
