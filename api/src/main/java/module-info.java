/** The contract between Reeb and its plugins; needs the JDK alone. */
module reeb.api {
    requires static transitive org.jspecify;

    exports reeb.api;
    exports reeb.api.columns;
    exports reeb.api.data;
    exports reeb.api.graph;
    exports reeb.api.learning;
    exports reeb.api.pictures;
    exports reeb.api.problem;
    exports reeb.api.scene;
    exports reeb.api.spread;
    exports reeb.api.summary;
}
