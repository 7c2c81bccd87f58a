package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.plan.file.PlanFile;

/** The default plan file with one thing changed: refused with line and field, or understood. */
class MutatedPlanTest {
  private static final Pattern NAME = Pattern.compile("(?<=^|[{ ,])([a-zA-Z]+)(?=: )");
  private static final String TEXT =
      PlanFileTest.defaultText()
          .lines()
          .map(MutatedPlanTest::withoutComment)
          .collect(Collectors.joining("\n"));

  private static String withoutComment(String line) {
    int at = line.indexOf('#');
    return at < 0 ? line : line.substring(0, at);
  }

  /** Each different field name of the file, once misspelt. */
  static Stream<String> names() {
    return TEXT.lines()
        .filter(line -> !line.contains("why: "))
        .flatMap(line -> NAME.matcher(line).results())
        .map(found -> found.group(1))
        .filter(name -> TEXT.contains(name + ":"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aMisspeltNameIsNeverPassedOver(String name) {
    var wrong = TEXT.replaceFirst("(?m)(^|[{ ,])" + name + ": ", "$1" + name + "x: ");

    assertThat(wrong).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> PlanFile.read("plan.yaml", wrong))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("plan.yaml:")
        .hasMessageContaining(name)
        .hasMessageContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: 1 | format: 2 | version",
        "format: 1 | format: one | not a number",
        "kind: plan | kind: list | kind",
        "signed: 2025-10-28 | signed: 2025-13-28 | not a day",
        "signed: 2025-10-28 | signed: 28.10.2025 | not a day",
        "start: 2026-04-01 | start: soon | not a day",
        "years: 10 | years: 31 | outside 1 to 30",
        "years: 10 | years: -1 | outside 1 to 30",
        "years: 10 | years: NaN | not a number",
        "period: half-year | period: fortnight | fortnight",
        "draws: 60 | draws: 20000 | outside 1 to 10000",
        "seed: 1} | seed: -1} | seed",
        "part: 0.1 | part: 10 | part",
        "weight: 0.5 | weight: 50 | percent",
        "discount: 0.04 | discount: 4 | percent",
        "discount: 0.04 | discount: [0.04] | one value",
        "share: [0.25, 0.75] | share: [0.25] | no interval",
        "share: [0.25, 0.75] | share: [25, 75] | percent",
        "permits: 2 | permits: -2 | permits",
        "budget: [150, 150 | budget: [150, -150 | budget[1]",
        "budget: [150, 150 | budget: [150, much | budget[1]",
        "usd: 0.0066 | usd: 0 | usd",
        "usd: 0.0066 | usd: -0.0066 | usd",
        "date: 2025-10-28 | date: yesterday | not a day",
        "demand: 0.06 | demand: 6 | percent",
        "announced: 0.2 | announced: 20 | percent",
        "paused: 0.1 | paused: -0.1 | paused",
        "loanRate: 0.03 | loanRate: 3 | percent",
        "tenor: 15 | tenor: 0 | tenor",
        "grace: 3 | grace: 15 | grace",
        "office: 3 | office: -3 | office",
        "price: 85 | price: 0 | price",
        "price: 85 | price: -85 | price",
        "volatility: 0.3 | volatility: 30 | volatility",
        "perTonne: [8, 4, 2] | perTonne: [8, 8, 2] | not below",
        "perTonne: [8, 4, 2] | perTonne: [8, 4, -2] | perTonne",
        "others: 0.3 | others: 1.3 | others",
        "most: 180 days | most: 180 moons | length of time",
        "most: 180 days | most: -180 days | most",
        "carry: 0.02 | carry: 2 | carry",
        "starts: [0, 2] | starts: [0, -2] | starts[1]",
        "flags: show | flags: hide | hide",
        "flags: show | shortlist: both | both",
        "flags: show | votes: [{party: JP}] | missing",
        "flags: show | votes: [{party: JP, project: mp-10x, stand: maybe, reason: x}] | maybe",
        "probability: 0.3 | probability: 30 | percent",
        "kinds: [border-floor] | kinds: {a: b} | one value",
        "kinds: [border-floor] | kinds: [borderfloor] | Did you mean 'border-floor'",
        "triggers: | freight: [{form: ndfeb}]\\ntriggers: | missing",
        "name: Japan | name: [] #Japan | name",
        "parties: | parties:\\n  - 5 #| fields are expected",
        "outcomes: {draws | outcomes: {{draws | YAML",
        "selection: | \\tselection: | YAML",
        "discount: 0.04 | discount: 0.04\\ndiscount: 0.05 | twice",
        "discount: 0.04 | discount: *x | "
      })
  void aWrongValueIsRefusedWhereItStands(String right, String wrong, String said) {
    assertThat(TEXT).contains(right);
    var text =
        TEXT.replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n").replace("\\t", "\t"));
    assertThatThrownBy(() -> PlanFile.read("plan.yaml", text))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("plan.yaml:")
        .hasMessageContaining(said == null ? "" : said)
        .hasMessageContaining("\n");
  }

  /** Any line left out, doubled or cut short: a fault in words, or a file that is understood. */
  @Property(tries = 300)
  void noMutationIsACrash(
      @ForAll @IntRange(max = 90) int number,
      @ForAll @IntRange(max = 2) int how,
      @ForAll @IntRange(max = 120) int cut) {
    var lines = new ArrayList<>(TEXT.lines().toList());
    int i = number % lines.size();
    var line = lines.get(i);
    switch (how) {
      case 0 -> lines.remove(i);
      case 1 -> lines.add(i, line);
      default -> lines.set(i, line.substring(0, Math.min(cut, line.length())));
    }

    var fault = fault(lines);

    fault.ifPresent(
        thrown ->
            assertThat(thrown)
                .isInstanceOf(FileFault.class)
                .hasMessageStartingWith("plan.yaml:")
                .hasMessageContaining("\n"));
  }

  private static Optional<Throwable> fault(List<String> lines) {
    return Optional.ofNullable(
        catchThrowable(() -> PlanFile.read("plan.yaml", String.join("\n", lines))));
  }
}
