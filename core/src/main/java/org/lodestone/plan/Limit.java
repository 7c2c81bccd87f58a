package org.lodestone.plan;

/** What a plan may not exceed: one row of its first stage (P3). */
public sealed interface Limit {

  /** A project is supported at most once. */
  record OnePerProject(String project) implements Limit {}

  /** A party's budget of a year of the plan, counted from 0. */
  record Budget(String party, int year) implements Limit {}

  /** The least part of the public money that a party gives. */
  record LeastShare(String party) implements Limit {}

  /** The largest part of the public money that a party gives. */
  record MostShare(String party) implements Limit {}

  /** So many permits a party's offices can carry. */
  record Permits(String party) implements Limit {}

  /** The money of a programme, over all years or in one. */
  record Ceiling(String programme) implements Limit {}

  /** A project cannot run without another. */
  record Needs(String project) implements Limit {}

  /** A measure opens the door to a contingency. */
  record Opens(String option, String contingency) implements Limit {}
}
