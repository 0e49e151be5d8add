package reeb.plugins.mapper.covers;

/** Intervals given by centres and how far each reaches, on an axis measured in intervals: the way of tda-mapper. */
final class CentredIntervals implements Intervals {
    private final Division axis;
    private final double[] centres;
    private final double radius;

    CentredIntervals(Division axis) {
        this.axis = axis;
        this.radius = 1.0 / (2.0 - 2.0 * axis.overlap());
        this.centres = new double[axis.count()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = position(axis.from() + (axis.length() * (0.5 + i)) / axis.count());
        }
    }

    private double position(double value) {
        return (axis.count() * (value - axis.from())) / axis.length();
    }

    /** Finds the interval in whose core a value lies, the nearest one for values beyond the ends. */
    int core(double value) {
        return (int) Math.clamp(Math.floor(position(value)), 0, axis.count() - 1);
    }

    @Override
    public int count() {
        return centres.length;
    }

    @Override
    public boolean startsBefore(int interval, double value) {
        return centres[interval] - position(value) < radius;
    }

    @Override
    public boolean endsAfter(int interval, double value) {
        return position(value) - centres[interval] < radius;
    }
}
