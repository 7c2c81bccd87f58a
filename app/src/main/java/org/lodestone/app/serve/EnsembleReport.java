package org.lodestone.app.serve;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.EnsembleAnswer;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.ensemble.StockCurve;

/**
 * The body of a finished job: what the command line prints for the same question, with what a page
 * needs beside it.
 *
 * @param frames what the scenarios of the answer are about, in the same order
 * @param stocks curves over the size of the state stock, in the same order
 * @param rows evidence of the inputs and losses by id
 */
record EnsembleReport(
    RunManifest manifest,
    EnsembleAnswer answer,
    List<Frame> frames,
    List<@Nullable StockCurve> stocks,
    SortedMap<String, RowCard> rows,
    SortedMap<String, SourceCard> sources,
    StudyDocument.Names names) {

  /**
   * What a scenario is about.
   *
   * @param period {@code week} or {@code month}
   */
  record Frame(
      String file, String name, String start, String period, int periods, List<Input> inputs) {}

  /**
   * An uncertain input.
   *
   * @param quantity its median with the values that nine in ten draws lie above and below
   */
  record Input(String name, Quantity quantity) {}
}
