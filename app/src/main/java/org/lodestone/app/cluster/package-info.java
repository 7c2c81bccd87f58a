/**
 * Has the draws of an ensemble counted by an Apache Spark cluster: {@link
 * org.lodestone.app.cluster.ClusterRun} starts the driver of the module {@code spark} as a process
 * of its own, hands it a packed question and adds up the tallies that come back. No class of Spark
 * is seen here.
 */
@NullMarked
package org.lodestone.app.cluster;

import org.jspecify.annotations.NullMarked;
