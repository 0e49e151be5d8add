package reeb.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BestRateTest {
    @Test
    void comparesEachCallWithThePeaksAroundIt() {
        Iterator<Double> peaks = List.of(100.0, 50.0, 40.0).iterator();
        BestRate rate = new BestRate(30, peaks::next);
        rate.add(1);
        rate.add(0.75);
        assertThat(rate.rate()).isEqualTo(new Rate(40, 100, 0.4));
    }

    @Test
    void neverClaimsMoreThanTheBestOfThePeak() {
        Iterator<Double> peaks = List.of(100.0, 10.0, 10.0).iterator();
        BestRate rate = new BestRate(20, peaks::next);
        rate.add(1);
        rate.add(1);
        assertThat(rate.rate().share()).isEqualTo(0.2);
    }
}
