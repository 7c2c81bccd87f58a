package org.lodestone.index;

import org.lodestone.quantity.Range;

/**
 * Net imports over apparent consumption (I5).
 *
 * @param value below 0 for a net exporter, 1 without own production; stocks are not counted
 */
public record ImportReliance(Range value) {

  /** I5: (imports − exports)/(domestic + imports − exports); 0 without consumption. */
  public static ImportReliance of(IndexInput input) {
    return of(input.domestic(), input.imported(), input.exported());
  }

  /** I5 with its interval: it rises with imports and falls with exports and own production. */
  public static ImportReliance of(Range domestic, Range imported, Range exported) {
    return new ImportReliance(
        Herfindahl.around(
            reliance(domestic.high(), imported.low(), exported.high()),
            reliance(domestic.value(), imported.value(), exported.value()),
            reliance(domestic.low(), imported.high(), exported.low())));
  }

  private static double reliance(double domestic, double imported, double exported) {
    double used = domestic + imported - exported;
    return used > 0 ? (imported - exported) / used : 0;
  }

  /** Whether more leaves than arrives, even at the upper end. */
  public boolean isNetExporter() {
    return value.high() < 0;
  }
}
