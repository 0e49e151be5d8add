package reeb.api.scene;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Images;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Network;

/**
 * Several results of one data set, to be shown as one: maps of its rows, features, graphs of them, and evaluations.
 *
 * <p>Row i is the same sample in every view and in the data of every network. A step that clusters is a view too: of the points
 * that it clustered, with the clusters as a column.
 *
 * @param title what all of it shows, in a few words
 * @param views rows, by the name of the step that gave them, in the order in which the workflow names them: those of two columns
 *     are maps
 * @param networks graphs, by the name of the step that gave them, in that order
 * @param evaluations figures, in that order
 */
public record Scene(
        String title,
        SequencedMap<String, View> views,
        SequencedMap<String, Network> networks,
        List<Evaluation> evaluations) {
    /**
     * Keeps the order of all of them.
     *
     * @throws IllegalArgumentException where there is neither a view nor a network, or they have different rows
     */
    public Scene {
        views = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(views));
        networks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(networks));
        evaluations = List.copyOf(evaluations);
        List<Dataset> all = datasets(views.values(), networks.values());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a scene shows rows or graphs");
        }
        Dataset first = all.getFirst();
        if (all.stream().anyMatch(other -> !sameRows(first, other))) {
            throw new IllegalArgumentException("a scene shows the same rows in all that it shows");
        }
    }

    /**
     * Tells whether two data sets hold the same samples, row for row, as far as their numbers in the sources tell.
     *
     * @param one n rows
     * @param other m rows
     * @return true where n is m and the rows have the same numbers
     */
    public static boolean sameRows(Dataset one, Dataset other) {
        return one.points().rows() == other.points().rows() && one.numbers().equals(other.numbers());
    }

    /**
     * Gives the rows with all that is known of them: the features of the first view, or else of the first network; the columns
     * of all, of those with one name the first; and the first images that there are.
     *
     * @return n rows
     */
    public Dataset rows() {
        List<Dataset> all = datasets(views.values(), networks.values());
        Map<String, Column> columns = new LinkedHashMap<>();
        all.stream()
                .flatMap(data -> data.table().columns().stream())
                .forEach(column -> columns.putIfAbsent(column.name(), column));
        Optional<Images> images =
                all.stream().map(Dataset::images).flatMap(Optional::stream).findFirst();
        Dataset first = all.getFirst();
        return new Dataset(
                first.points(), new Table(List.copyOf(columns.values())), images, first.numbers(), first.features());
    }

    private static List<Dataset> datasets(Collection<View> views, Collection<Network> networks) {
        return Stream.concat(views.stream().map(View::data), networks.stream().map(Network::data))
                .toList();
    }
}
