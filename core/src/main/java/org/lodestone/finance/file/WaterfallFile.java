package org.lodestone.finance.file;

import java.util.Collections;
import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.Waterfall;

/** A shared vehicle and the cash it makes (format {@code docs/formats/finance.md}). */
public record WaterfallFile(
    String name, Waterfall waterfall, List<Double> cash, List<EvidenceLine> evidence) {

  public WaterfallFile {
    cash = List.copyOf(cash);
    evidence = List.copyOf(evidence);
  }

  /** Reads a file; faults name file, line and field. */
  public static WaterfallFile read(String file, String text) {
    var root =
        Common.root(
            file,
            text,
            "waterfall",
            List.of(
                "format",
                "kind",
                "name",
                "note",
                "currency",
                "recovering",
                "other",
                "cost",
                "start",
                "shareBefore",
                "shareAfter",
                "preferredReturn",
                "cash",
                "evidence"));
    var currency = Common.currency(root.get("currency"));
    var waterfall =
        Common.made(
            root,
            () ->
                new Waterfall(
                    root.get("recovering").text(),
                    root.get("other").text(),
                    Common.money(root.get("cost"), currency),
                    root.get("start").date(),
                    root.get("shareBefore").number(),
                    root.get("shareAfter").number(),
                    root.find("preferredReturn").map(Field::number).orElse(0.0)));
    var cash = cash(root.get("cash"));
    Common.made(root.get("cash"), () -> waterfall.payOut(cash));
    return new WaterfallFile(root.get("name").text(), waterfall, cash, Common.evidence(root));
  }

  /** A list of amounts, or the same amount for some years. */
  private static List<Double> cash(Field field) {
    return switch (field.part()) {
      case org.lodestone.data.yaml.YamlText.Fields _ -> {
        field.only(List.of("perYear", "years"));
        yield Collections.nCopies(
            Common.whole(field.get("years"), 1, 100), field.get("perYear").number());
      }
      case org.lodestone.data.yaml.YamlText.Items _, org.lodestone.data.yaml.YamlText.Word _ ->
          field.items().stream().map(Field::number).toList();
    };
  }
}
