package reeb.plugins.models;

import reeb.api.About;

/** What to look at of the probabilities that a model gives to the classes of a row. */
public enum Score {
    /** From 0 to 1. */
    @About("The probability of the row's own class, from 0 to 1: low where the model errs.")
    OWN_CLASS {
        @Override
        void write(double[] probabilities, int own, double[] values, int at) {
            values[at] = probabilities[own];
        }
    },
    /** One axis for each class. */
    @About("The probability of each class, one axis for each, in the order of the classes.")
    CLASSES {
        @Override
        void write(double[] probabilities, int own, double[] values, int at) {
            System.arraycopy(probabilities, 0, values, at, probabilities.length);
        }
    },
    /** From 1 / c to 1 for c classes. */
    @About("The probability of the class that the model would choose: low where it is unsure.")
    CONFIDENCE {
        @Override
        void write(double[] probabilities, int own, double[] values, int at) {
            values[at] = probabilities[likeliest(probabilities)];
        }
    },
    /** From -1 to 1. */
    @About(
            "The probability of the row's own class less that of the likeliest other one: negative where the model errs.")
    MARGIN {
        @Override
        void write(double[] probabilities, int own, double[] values, int at) {
            double[] others = probabilities.clone();
            others[own] = Double.NEGATIVE_INFINITY;
            values[at] = probabilities[own] - others[likeliest(others)];
        }
    };

    /** Writes a row's values from an index on. */
    abstract void write(double[] probabilities, int own, double[] values, int at);

    boolean needsLabels() {
        return this == OWN_CLASS || this == MARGIN;
    }

    int axes(int classes) {
        return this == CLASSES ? classes : 1;
    }

    /** Finds the class of the largest probability, the first of equal ones. */
    static int likeliest(double[] probabilities) {
        int likeliest = 0;
        for (int number = 1; number < probabilities.length; number++) {
            likeliest = probabilities[number] > probabilities[likeliest] ? number : likeliest;
        }
        return likeliest;
    }
}
