package reeb.plugins.mapper.covers;

/** The one interval of an axis whose values are all equal. */
record Everything() implements Intervals {
    @Override
    public int count() {
        return 1;
    }

    @Override
    public boolean startsBefore(int interval, double value) {
        return true;
    }

    @Override
    public boolean endsAfter(int interval, double value) {
        return true;
    }
}
