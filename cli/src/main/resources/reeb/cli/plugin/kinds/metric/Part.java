package {{package}};

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;

@Named("{{name}}")
@About("The sum of powers of the differences.")
public record {{Class}}(@About("The power.") @Default("2") @Range(min = 1) double power) implements {{Kind}} {
    @Override
    public double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += StrictMath.pow(Math.abs(a[i] - b[i]), power);
        }
        return sum;
    }
}
