package org.lodestone.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * The HiGHS objects of this process. In the bundled version {@code Highs_destroy} shuts down a
 * scheduler that a run may be using (HiGHS pull request 3141), so an object that is given back
 * while any other runs is kept, for the next who asks or until nothing runs. Thus nobody waits for
 * a run of somebody else, and there are never more objects than were in use at once.
 */
final class HighsPool {
  private final List<HighsInstance> idle = new ArrayList<>();
  private int running;

  /** Returns an object without a program. */
  synchronized HighsInstance take() {
    return idle.isEmpty() ? new HighsInstance() : idle.removeLast();
  }

  /** Gives an object back, which the caller must not use any more. */
  synchronized void giveBack(HighsInstance instance) {
    instance.reset();
    idle.add(instance);
    destroyIdleOnes();
  }

  /** Runs an object of this pool. */
  LpStatus run(HighsInstance instance) {
    synchronized (this) {
      running++;
    }
    try {
      return instance.run();
    } finally {
      synchronized (this) {
        running--;
        destroyIdleOnes();
      }
    }
  }

  private void destroyIdleOnes() {
    if (running == 0) {
      idle.forEach(HighsInstance::destroy);
      idle.clear();
    }
  }
}
