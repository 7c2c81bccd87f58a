package org.lodestone.app.evidence;

import picocli.CommandLine.Option;

/** Who decides and why; the day is the global option {@code --as-of}. */
final class DecisionOptions {
  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "evidence.by")
  private String by = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "evidence.reason")
  private String reason = "";

  String by() {
    return by;
  }

  String reason() {
    return reason;
  }
}
