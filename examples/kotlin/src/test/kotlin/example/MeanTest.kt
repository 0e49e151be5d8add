package example

import reeb.testkit.LensContract

/** Inherits what holds for every lens. */
internal class MeanTest : LensContract {
    override fun part() = Mean(2.0)
}
