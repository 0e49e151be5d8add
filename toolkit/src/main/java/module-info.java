/** What plugins share and nobody must know. */
module reeb.toolkit {
    requires transitive reeb.api;
    requires static transitive org.jspecify;

    exports reeb.toolkit.colour;
    exports reeb.toolkit.measure;
    exports reeb.toolkit.nodes;
    exports reeb.toolkit.query;
    exports reeb.toolkit.review;
    exports reeb.toolkit.rows;
    exports reeb.toolkit.tables;
    exports reeb.toolkit.text;
    exports reeb.toolkit.topology;
}
