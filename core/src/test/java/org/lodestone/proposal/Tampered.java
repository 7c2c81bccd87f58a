package org.lodestone.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.mention.Mentions;

/**
 * A proposal that says something else than its sentence does.
 *
 * @param how what was done to it
 */
record Tampered(String how, Mentions mentions, Proposal proposal) {

  private static final List<String> UNITS = List.of("%", "t", "USD", "EUR", "month", "km");
  private static final List<String> COMPARATORS = List.of("eq", "gt", "lt", "approx");

  /** Every way in which the faithful ones can be changed. */
  static List<Tampered> all(List<Faithful> faithful) {
    var all = new ArrayList<Tampered>();
    for (int i = 0; i < faithful.size(); i++) {
      var one = faithful.get(i);
      var other = faithful.get((i + 7) % faithful.size());
      Stream.of(
              digit(one),
              word(one, other),
              trimmed(one),
              stitched(one, other),
              leftOut(one),
              dropped(one),
              value(one),
              unit(one),
              comparator(one),
              time(one),
              entity(one),
              sentence(one),
              accent(one))
          .flatMap(Optional::stream)
          .forEach(all::add);
    }
    return all;
  }

  private static Optional<Tampered> quoted(String how, Faithful one, String quote) {
    boolean stands = quote.isBlank() || one.sentence().contains(quote.strip());
    return stands && !how.equals("trimmed")
        ? Optional.empty()
        : Optional.of(new Tampered(how, one.mentions(), changed(one.proposal(), quote)));
  }

  private static Proposal changed(Proposal p, String quote) {
    return new Proposal(
        p.sentence(), quote, p.types(), p.subject(), p.object(), p.figure(), p.time(), p.due());
  }

  // ---- the words

  private static Optional<Tampered> digit(Faithful one) {
    var quote = new StringBuilder(one.proposal().quote());
    for (int i = 0; i < quote.length(); i++) {
      if (quote.charAt(i) >= '0' && quote.charAt(i) <= '9') {
        quote.setCharAt(i, (char) ('0' + (quote.charAt(i) - '0' + 1) % 10));
        return quoted("digit", one, quote.toString());
      }
    }
    return Optional.empty();
  }

  private static Optional<Tampered> word(Faithful one, Faithful other) {
    var words = new ArrayList<>(Arrays.asList(one.proposal().quote().split(" ")));
    var strange = other.proposal().quote().split(" ");
    if (words.size() < 3 || strange.length < 3) {
      return Optional.empty();
    }
    words.set(words.size() / 2, strange[strange.length / 2]);
    return quoted("word", one, String.join(" ", words));
  }

  /** "60 %" of "more than 60 %", "4 000" of "4 000 tonnes". */
  private static Optional<Tampered> trimmed(Faithful one) {
    var words = one.words();
    int first = 0;
    while (first < words.length() && !Character.isDigit(words.charAt(first))) {
      first++;
    }
    if (one.proposal().quote().equals(words) && first > 0 && first < words.length()) {
      return quoted("trimmed", one, words.substring(first));
    }
    int last = words.lastIndexOf(' ');
    return one.proposal().quote().equals(words) && first == 0 && last > 0
        ? quoted("trimmed", one, words.substring(0, last))
        : Optional.empty();
  }

  private static Optional<Tampered> stitched(Faithful one, Faithful other) {
    var quote = one.proposal().quote();
    var strange = other.proposal().quote();
    return quoted(
        "stitched",
        one,
        quote.substring(0, quote.length() / 2) + strange.substring(strange.length() / 2));
  }

  private static Optional<Tampered> leftOut(Faithful one) {
    var words = one.proposal().quote().split(" ");
    return words.length < 5
        ? Optional.empty()
        : quoted("ellipsis", one, words[0] + " … " + words[words.length - 1]);
  }

  private static Optional<Tampered> dropped(Faithful one) {
    var words = new ArrayList<>(Arrays.asList(one.proposal().quote().split(" ")));
    if (words.size() < 4) {
      return Optional.empty();
    }
    words.remove(words.size() / 2);
    return quoted("dropped", one, String.join(" ", words));
  }

  private static Optional<Tampered> accent(Faithful one) {
    var quote = one.proposal().quote();
    return quoted("letters", one, quote.toUpperCase(Locale.ROOT));
  }

  // ---- the fields

  private static Optional<Tampered> figure(String how, Faithful one, Proposal.Figure figure) {
    var p = one.proposal();
    return Optional.of(
        new Tampered(
            how,
            one.mentions(),
            new Proposal(
                p.sentence(),
                p.quote(),
                p.types(),
                p.subject(),
                p.object(),
                Optional.of(figure),
                p.time(),
                p.due())));
  }

  private static Optional<Tampered> value(Faithful one) {
    return one.proposal()
        .figure()
        .filter(f -> f.value().isPresent())
        .flatMap(
            f ->
                figure(
                    "value",
                    one,
                    new Proposal.Figure(
                        f.value().map(v -> 10 * v + 1), f.high(), f.unit(), f.comparator())));
  }

  private static Optional<Tampered> unit(Faithful one) {
    return one.proposal()
        .figure()
        .flatMap(
            f ->
                figure(
                    "unit",
                    one,
                    new Proposal.Figure(
                        f.value(),
                        f.high(),
                        Optional.of(other(UNITS, f.unit().orElseThrow())),
                        f.comparator())));
  }

  private static Optional<Tampered> comparator(Faithful one) {
    return one.proposal()
        .figure()
        .flatMap(
            f ->
                figure(
                    "comparator",
                    one,
                    new Proposal.Figure(
                        f.value(),
                        f.high(),
                        f.unit(),
                        Optional.of(other(COMPARATORS, f.comparator().orElseThrow())))));
  }

  private static String other(List<String> all, String one) {
    return all.get((all.indexOf(one) + 1) % all.size());
  }

  private static Optional<Tampered> time(Faithful one) {
    var p = one.proposal();
    if (p.time().isEmpty() && p.due().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tampered(
            "time",
            one.mentions(),
            new Proposal(
                p.sentence(),
                p.quote(),
                p.types(),
                p.subject(),
                p.object(),
                p.figure(),
                p.time().map(time -> "1987-06-05"),
                p.due().map(due -> "1987-06-05"))));
  }

  private static Optional<Tampered> entity(Faithful one) {
    var p = one.proposal();
    return Optional.of(
        new Tampered(
            "entity",
            one.mentions(),
            new Proposal(
                p.sentence(),
                p.quote(),
                p.types(),
                List.of("Ruritania"),
                p.object(),
                p.figure(),
                p.time(),
                p.due())));
  }

  private static Optional<Tampered> sentence(Faithful one) {
    var p = one.proposal();
    return Optional.of(
        new Tampered(
            "sentence",
            one.mentions(),
            new Proposal(
                "s2",
                p.quote(),
                p.types(),
                p.subject(),
                p.object(),
                p.figure(),
                p.time(),
                p.due())));
  }
}
