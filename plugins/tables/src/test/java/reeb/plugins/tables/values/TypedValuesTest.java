package reeb.plugins.tables.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;

final class TypedValuesTest {
    @Test
    void datesAreReadAsMostOfThemAreWrittenWhereSomeDoNotExist() {
        assertThat(form("31.02.2023", "28.02.2023", "03.02.2023")).contains("d.M.yyyy");
        assertThat(form("soon", "02/28/2023")).contains("M/d/yyyy");
        assertThat(form("soon", "2023-02-28")).contains("yyyy-MM-dd");
        assertThat(form("soon", "03.02.2023")).as("days or months first").contains("yyyy-MM-dd");
    }

    private static Optional<String> form(String... texts) {
        List<String> rows = List.of(texts);
        return TypedValues.ofTexts("day", ColumnType.DATE, Optional.empty(), rows.size(), rows::get, _ -> Double.NaN)
                .dateForm()
                .map(DateForm::pattern);
    }
}
