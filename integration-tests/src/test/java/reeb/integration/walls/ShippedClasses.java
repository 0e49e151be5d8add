package reeb.integration.walls;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Classes of the product, not of its tests' jars. */
public final class ShippedClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("test-kit")
                && !location.contains("reeb-test-kit")
                && !location.contains("-tests.jar");
    }
}
