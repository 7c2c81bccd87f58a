package org.lodestone.app.output;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodestone.scenario.Progress;

/**
 * A bar on the last line of a terminal, drawn again only when a percent is gained; or none, where
 * only the wish to stop matters.
 */
public final class ProgressBar implements Progress {
  private static final int CELLS = 30;
  private static final int HUNDRED = 100;

  private final @Nullable PrintWriter out;
  private final String label;
  private final BooleanSupplier cancelled;
  private long shown = -1;

  private ProgressBar(@Nullable PrintWriter out, String label, BooleanSupplier cancelled) {
    this.out = out;
    this.label = label;
    this.cancelled = cancelled;
  }

  /** A bar with a label before it. */
  public static ProgressBar on(PrintWriter out, String label, BooleanSupplier cancelled) {
    return new ProgressBar(out, label, cancelled);
  }

  /** Shows nothing. */
  public static ProgressBar silent(BooleanSupplier cancelled) {
    return new ProgressBar(null, "", cancelled);
  }

  @Override
  public void tick(long done, long total) {
    long percent = total == 0 ? HUNDRED : HUNDRED * done / total;
    if (out == null || percent == shown) {
      return;
    }
    shown = percent;
    int full = (int) (CELLS * percent / HUNDRED);
    out.print(
        "\r" + label + " [" + "#".repeat(full) + " ".repeat(CELLS - full) + "] " + percent + " %");
    out.flush();
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /** Takes the bar away. */
  public void clear() {
    if (out != null && shown >= 0) {
      out.print("\r" + " ".repeat(label.length() + CELLS + 10) + "\r");
      out.flush();
      shown = -1;
    }
  }
}
