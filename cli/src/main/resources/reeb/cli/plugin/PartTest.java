package {{package}};

import {{Type}};
import {{contract}};

/** What holds for every {{kind}}; tests of what this one computes go here too. */
final class {{Class}}Test implements {{Kind}}Contract {
    @Override
    public {{Kind}} part() {
        return new {{Class}}(2);
    }
}
