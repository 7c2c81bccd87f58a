/**
 * Ensembles on an Apache Spark cluster. {@link org.lodestone.spark.Driver} is a program of its own:
 * it is handed a packed question, has ranges of draws counted by the executors and tells each tally
 * as it comes in ({@code docs/formats/cluster-run.md}). Nothing else depends on this module.
 */
@NullMarked
package org.lodestone.spark;

import org.jspecify.annotations.NullMarked;
