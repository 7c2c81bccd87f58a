package org.lodestone.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lodestone.mention.Fixtures;
import org.lodestone.mention.Mentions;

/**
 * A proposal that says what its sentence says. Figures and times are those that a person wrote
 * beside the sentences of the fixtures, not those that the program reads.
 *
 * @param words the words of the figure or time, as the person marked them
 */
record Faithful(Mentions mentions, Proposal proposal, String words) {

  private static final List<String> NO_FIGURES = List.of("anaphoric", "ordinal", "noise");
  private static final List<String> ROLES = List.of("deadline", "duration");

  String sentence() {
    return mentions.layout().document().text();
  }

  Faithful with(Proposal other) {
    return new Faithful(mentions, other, words);
  }

  /** One proposal for each figure and each time of the fixtures, and one for its words alone. */
  static List<Faithful> all() {
    var all = new ArrayList<Faithful>();
    for (var file : List.of("amounts.txt", "amounts-strangers.txt")) {
      Fixtures.read(file).forEach(line -> all.addAll(figures(line)));
    }
    for (var file : List.of("times.txt", "times-strangers.txt")) {
      Fixtures.read(file).forEach(line -> all.addAll(times(line)));
    }
    return all;
  }

  // ---- figures

  private static List<Faithful> figures(Fixtures.Line line) {
    var mentions = mentions(line);
    var found = new ArrayList<Faithful>();
    for (var expected : line.expected()) {
      var parts = expected.split(" = ", 2);
      var told = new ArrayList<>(Arrays.asList(parts[1].split(" ")));
      if (NO_FIGURES.contains(told.getLast())) {
        continue;
      }
      if (ROLES.contains(told.getLast())) {
        told.removeLast();
      }
      var proposal = proposal(line.text(), Optional.of(figure(told)), Optional.empty());
      found.add(new Faithful(mentions, proposal, parts[0]));
      found.add(
          new Faithful(
              mentions, proposal(parts[0], Optional.of(figure(told)), Optional.empty()), parts[0]));
    }
    return found;
  }

  private static Proposal.Figure figure(List<String> told) {
    boolean vague = told.getFirst().equals("vague");
    var values = vague ? new String[0] : told.get(1).split("\\.\\.");
    return new Proposal.Figure(
        vague ? Optional.empty() : Optional.of(Double.valueOf(values[0])),
        values.length > 1 ? Optional.of(Double.valueOf(values[1])) : Optional.empty(),
        Optional.of(unit(told.subList(vague ? 1 : 2, told.size()))),
        Optional.of(told.getFirst()));
  }

  /** Up to "of", behind which a total stands. */
  private static String unit(List<String> told) {
    int of = told.indexOf("of");
    return String.join(" ", of < 0 ? told : told.subList(0, of));
  }

  // ---- times

  private static List<Faithful> times(Fixtures.Line line) {
    var mentions = mentions(line);
    var found = new ArrayList<Faithful>();
    for (var expected : line.expected()) {
      var parts = expected.split(" = ", 2);
      var told = parts[1].split(" ");
      boolean due = told[0].equals("deadline");
      var value = told[1].startsWith("../") ? told[1].substring(3) : told[1];
      for (var quote : List.of(line.text(), parts[0])) {
        found.add(
            new Faithful(
                mentions,
                new Proposal(
                    "s1",
                    quote,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    due ? Optional.empty() : Optional.of(told[1]),
                    due ? Optional.of(value) : Optional.empty()),
                parts[0]));
      }
    }
    return found;
  }

  private static Mentions mentions(Fixtures.Line line) {
    return Mentions.in(line.layout());
  }

  static Proposal proposal(
      String quote, Optional<Proposal.Figure> figure, Optional<LocalDate> time) {
    return new Proposal(
        "s1",
        quote,
        List.of("FACT"),
        List.of(),
        List.of(),
        figure,
        time.map(LocalDate::toString),
        Optional.empty());
  }
}
