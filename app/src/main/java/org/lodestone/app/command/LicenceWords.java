package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lodestone.app.Messages;
import org.lodestone.app.Refusal;
import org.lodestone.app.output.LicenceFilter;
import org.lodestone.app.output.LicenceFilter.Held;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Provenance;

/** What a table says of rows that may not be passed on. */
public record LicenceWords(Messages texts) {

  /** What stands in each line of the tables, if there are such rows. */
  public List<Provenance.Entry> entries(LicenceFilter filtered, Use use) {
    var entries = new ArrayList<Provenance.Entry>();
    if (!filtered.held().isEmpty()) {
      entries.add(
          switch (use) {
            case PASSED_ON -> new Provenance.Entry("left_out", all(filtered.held()));
            case OWN ->
                new Provenance.Entry(
                    "use", texts.text("tables.own-use.line", sources(filtered.held())));
          });
    }
    return entries;
  }

  /** One sentence. */
  public String leftOut(Held held) {
    return texts.text(
        "tables.left-out",
        Integer.toString(held.rows()),
        held.table(),
        held.origin().source(),
        texts.text(
            "tables.reason." + held.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  /** Ends a command whose every row would stay out. */
  public Refusal refusal(String name, List<Held> held) {
    return new Refusal(
        texts.text("tables.asked", name), all(held), texts.text("tables.emptied.advice"));
  }

  private String all(List<Held> held) {
    return held.stream().map(this::leftOut).collect(Collectors.joining(" "));
  }

  private static String sources(List<Held> held) {
    return held.stream()
        .map(each -> each.origin().source())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
