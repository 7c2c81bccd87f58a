package org.lodestone.plan.finance;

import java.util.List;

/** A project whose money cannot be worked out, with everything that is missing. */
public final class MissingFigures extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> missing;

  MissingFigures(String project, List<String> missing) {
    super(
        "The register lacks what the money of '%s' needs: %s."
            .formatted(project, String.join("; ", missing)));
    this.missing = List.copyOf(missing);
  }

  /** What is missing, each in a few words. */
  public List<String> missing() {
    return missing;
  }
}
