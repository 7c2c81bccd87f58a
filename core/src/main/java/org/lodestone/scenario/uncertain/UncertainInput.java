package org.lodestone.scenario.uncertain;

import org.lodestone.evidence.Evidence;

/** An input with its distribution and the reason why one may use it. */
public record UncertainInput(Subject subject, Distribution distribution, Evidence evidence) {

  /** The name of the subject; the stream of random numbers depends on nothing else. */
  public String name() {
    return subject.name();
  }
}
