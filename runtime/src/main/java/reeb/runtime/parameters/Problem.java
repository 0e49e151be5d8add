package reeb.runtime.parameters;

import reeb.runtime.json.Place;

/**
 * One mistake in a workflow.
 *
 * @param place where it stands
 * @param pointer the JSON pointer to it
 * @param message what is wrong and what would be right
 */
public record Problem(Place place, String pointer, String message) {
    @Override
    public String toString() {
        return place + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
