package reeb.plugins.tables.loading;

/**
 * A table and what it holds.
 *
 * @param table that can be read
 * @param survey of it
 */
record Surveyed(OpenTable table, Survey survey) {
    String name() {
        return table.name();
    }

    long rows() {
        return survey.rows();
    }

    Survey.Lengths lengths(TableColumn vector) {
        return survey.lengths(vector);
    }

    TableColumn column(String parameter, String name) {
        return survey.column(parameter, name, table.name());
    }
}
