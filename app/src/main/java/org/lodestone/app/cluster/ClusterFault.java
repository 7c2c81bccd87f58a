package org.lodestone.app.cluster;

/** Why a cluster gave no answer, or not the whole one. */
public enum ClusterFault {
  /** The module for clusters is not built. */
  NOT_BUILT,
  /** Nobody who speaks Spark's language answers at the address. */
  NO_MASTER,
  /** The master has no worker with a free core and memory. */
  NO_EXECUTOR,
  /** All executors were lost and none came back. */
  LOST_EXECUTORS,
  /** A task failed time and again, or the driver ended. */
  FAILED
}
