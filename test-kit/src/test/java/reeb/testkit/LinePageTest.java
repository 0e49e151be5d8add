package reeb.testkit;

import reeb.api.Presenter;

/** A presenter that is as it should be passes the contract. */
final class LinePageTest implements PresenterContract {
    @Override
    public Presenter part() {
        return new LinePage(LinePage.Fault.NONE);
    }
}
