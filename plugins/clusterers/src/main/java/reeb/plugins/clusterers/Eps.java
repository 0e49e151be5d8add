package reeb.plugins.clusterers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import reeb.api.Run;
import reeb.toolkit.measure.KeepingRadii;

/**
 * What is to be said of the radius of {@code dbscan}: which one suits rows, and which ones keep how many of them.
 *
 * @param radii from which each row is in a cluster
 * @param minPoints rows that make a core row
 */
record Eps(KeepingRadii radii, int minPoints) {
    /** Estimates the radius, and records it with the share of rows that it keeps. */
    double estimate(Run run) {
        double radius = radii.estimate();
        if (radii.keepable() > 0) {
            run.figure("eps", radius);
            run.figure("share of rows that eps keeps", radii.kept(radius));
        }
        return radius;
    }

    /** Tells what radii would keep more rows than one does. */
    String advice(Optional<Double> eps) {
        String few = radii.keepable() < 1
                ? String.format(
                        Locale.ROOT,
                        " %.1f %% of the rows are in patches of fewer than %d rows, where none is kept: use larger"
                                + " patches of the cover, or a smaller 'minPoints'.",
                        100 * (1 - radii.keepable()),
                        minPoints)
                : "";
        double[] wanted = KeepingRadii.SHARES.stream()
                .mapToDouble(radii::radius)
                .filter(Double::isFinite)
                .toArray();
        if (wanted.length == 0) {
            return few.strip();
        }
        String kept = DoubleStream.concat(eps.stream().mapToDouble(now -> now), DoubleStream.of(wanted))
                .map(KeepingRadii::roundedUp)
                .distinct()
                .mapToObj(radius -> String.format(
                        Locale.ROOT, "%s keeps %.0f %%", KeepingRadii.text(radius), 100 * radii.kept(radius)))
                .collect(Collectors.joining(", "));
        return "Let the clusterer reach farther: of the rows, 'eps' " + kept + "." + few;
    }
}
