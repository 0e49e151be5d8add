package reeb.plugins.models;

import reeb.api.About;

/** Kinds of models. */
public enum Classifier {
    /** Breiman, <i>Random Forests</i>, Machine Learning 45, 2001. */
    @About("A forest of Smile's decision trees, each grown from other draws of the rows; takes features of any scale.")
    RANDOM_FOREST,
    /** Multinomial, with a penalty on the squares of the weights. */
    @About("A plane for each class, fitted by Smile's L-BFGS; brings the features to one scale before.")
    LOGISTIC_REGRESSION,
    /** Cover and Hart, <i>Nearest Neighbor Pattern Classification</i>, 1967. */
    @About("The labels of the nearest rows, found by the search of 'metric'.")
    K_NEAREST_NEIGHBOURS
}
