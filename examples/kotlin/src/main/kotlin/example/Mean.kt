package example

import reeb.api.About
import reeb.api.Default
import reeb.api.Lens
import reeb.api.Named
import reeb.api.Plugin
import reeb.api.Range
import reeb.api.Run
import reeb.api.data.Dataset
import reeb.api.data.Points

/** A lens. Annotations of parameters stand on fields, since Kotlin knows no components of records. */
@JvmRecord
@Named("kotlin/mean")
@About("The mean of the features, times a factor.")
data class Mean(
    @field:About("What the mean is multiplied by.")
    @field:Default("2")
    @field:Range(min = 0.0)
    val factor: Double,
) : Lens {
    override fun view(data: Dataset, run: Run): Points {
        val points = data.points()
        val row = DoubleArray(points.columns())
        val values = DoubleArray(points.rows())
        // Progress is also where a run that is cancelled stops.
        run.progress("rows", values.size.toLong()).use { progress ->
            for (i in values.indices) {
                points.copyRow(i, row)
                values[i] = factor * row.average()
                progress.advance(1)
            }
        }
        return Points.of(values.size, 1, values)
    }
}

/** What this jar offers. */
class KotlinPlugin : Plugin {
    override fun name() = "kotlin"

    override fun parts() = listOf(Mean::class.java)
}
