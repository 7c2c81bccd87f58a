package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fictional flows in the publishers' layouts. */
class TradeCommandsTest {
  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void reportsAreCleanedReconciledAndCounted() throws IOException {
    var raw =
        file(
            "raw.csv",
            """
            reporter,partner,cmd,flow,value,netwgt
            392,156,850511,M,110,10
            392,156,850511,M,110,10
            392,156,850511,M,60,5
            392,156,850511,M,50,5
            392,0,850511,M,110,10
            156,392,850511,X,100,10
            251,757,850511,M,40,0
            392,999999,850511,M,5,1
            """);

    var answer = Cli.json("trade", "reconcile", "--from", raw.toString(), "--json");

    assertThat(answer.at("/rows/read").asInt()).isEqualTo(7);
    assertThat(answer.at("/rows/used").asInt()).isEqualTo(3);
    assertThat(answer.at("/rows/setAside/duplicate").asInt()).isEqualTo(1);
    assertThat(answer.at("/rows/setAside/part").asInt()).isEqualTo(2);
    assertThat(answer.at("/inputs/0/rejected").asInt()).isEqualTo(1);
    assertThat(answer.at("/inputs/0/licenceClass").asString()).isEqualTo("B");
    assertThat(answer.at("/flows/0/exporter").asString()).isEqualTo("CH");
    assertThat(answer.at("/flows/0/importer").asString()).isEqualTo("FR");
    assertThat(answer.at("/flows/0/massKind").asString()).isEqualTo("imputed");
    assertThat(answer.at("/flows/1/reason").asString()).isEqualTo("both-report");
  }

  private static final String PERIODS =
      """
      period,reporterCode,partnerCode,cmdCode,flowCode,primaryValue,netWgt
      2022,392,156,850511,M,110,10
      2023,392,156,850511,M,220,NA
      2023,392,156,850511,M,1,1
      2023x,392,156,850511,M,220,20
      """;

  @Test
  void reportsOfSeveralPeriodsAreNotAddedUp() throws IOException {
    var raw = file("periods.csv", PERIODS).toString();
    var several = Cli.run("trade", "reconcile", "--from", raw);
    assertThat(several.exitCode()).isEqualTo(2);
    assertThat(several.err()).contains("2022, 2023").contains("--period");
    assertThat(Cli.run("trade", "reconcile", "--from", raw, "--period", "2021").exitCode())
        .isEqualTo(2);

    var one = Cli.json("trade", "reconcile", "--from", raw, "--period", "2023", "--json");
    assertThat(one.at("/rows/read").asInt()).isEqualTo(2);
    assertThat(one.at("/inputs/0/rejected").asInt()).isEqualTo(1);
  }

  @Test
  void flowsOfSeveralYearsAreComparedInOne() throws IOException {
    var raw = file("periods.csv", PERIODS).toString();
    var flows = file("baci.csv", "t,i,j,k,v,q\n2022,156,392,850511,1,1\n2023,156,392,850511,2,1\n");
    var one =
        Cli.json(
            "trade",
            "reconcile",
            "--from",
            raw,
            "--against",
            flows.toString(),
            "--period",
            "2023",
            "--json");
    assertThat(one.at("/codes/0/other_usd").asDouble()).isEqualTo(2000);

    var extract =
        file("extract.csv", "reporter,partner,cmd,flow,value,netwgt\n392,156,850511,M,110,10\n");
    var unclear =
        Cli.run("trade", "reconcile", "--from", extract.toString(), "--against", flows.toString());
    assertThat(unclear.exitCode()).isEqualTo(2);
    assertThat(unclear.err()).contains("2022, 2023");
    var chosen =
        Cli.json(
            "trade",
            "reconcile",
            "--from",
            extract.toString(),
            "--against",
            flows.toString(),
            "--period",
            "2022",
            "--json");
    assertThat(chosen.at("/rows/read").asInt()).isEqualTo(1);
    assertThat(chosen.at("/codes/0/other_usd").asDouble()).isEqualTo(1000);
  }

  @Test
  void flowsWithoutAYearAreNoShares() throws IOException {
    var flows = file("values.csv", "i,j,cmd,value\nCHN,JPN,850511,30\n");
    var run = Cli.run("trade", "shares", "--code", "850511", "--from", flows.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("'year'");
  }

  /** The layout of BACI's own files; the edition stands in the name of the file. */
  @Test
  void sharesOfAMaterialHaveBoundsAndMissingYearsStayMissing() throws IOException {
    var flows =
        file(
            "BACI_HS17_Y2020.csv",
            """
            t,i,j,k,v,q
            2018,156,392,811292,30,1
            2018,276,392,811292,10,1
            2020,156,392,811292,20,1
            """);

    var answer =
        Cli.json(
            "trade",
            "shares",
            "--of",
            "JP",
            "--material",
            "gallium",
            "--partner",
            "CHN",
            "--from",
            flows.toString(),
            "--json");

    assertThat(answer.at("/years/0/asked/share").asDouble()).isCloseTo(0.75, within(1e-9));
    // parts of 1 to 70 %: 30 * 0.01 against 10 * 0.7, and the other way round
    assertThat(answer.at("/years/0/asked/low").asDouble()).isCloseTo(0.3 / 7.3, within(1e-9));
    assertThat(answer.at("/years/0/asked/high").asDouble()).isCloseTo(21 / 21.1, within(1e-9));
    assertThat(answer.at("/years/1/missing").asString()).isEqualTo("not-in-files");
    assertThat(answer.at("/years/2/hhi").asDouble()).isEqualTo(1);
    assertThat(answer.at("/parts/0/confidence").asString()).isEqualTo("proxy");
  }

  @Test
  void aWrongQuestionIsAnError() throws IOException {
    var flows = file("flows.csv", "t,i,j,k,v,q\n2018,156,392,850511,30,1\n");

    assertThat(Cli.run("trade", "shares", "--of", "JP", "--from", flows.toString()).exitCode())
        .isEqualTo(2);
    assertThat(
            Cli.run(
                    "trade",
                    "shares",
                    "--of",
                    "Japan",
                    "--code",
                    "850511",
                    "--from",
                    flows.toString())
                .exitCode())
        .isEqualTo(2);
    assertThat(Cli.run("trade", "shares", "--code", "8505", "--from", flows.toString()).exitCode())
        .isEqualTo(2);
    assertThat(Cli.run("trade", "monitor", "--from", "nowhere.csv").exitCode()).isEqualTo(2);
  }

  @Test
  void aControlBeyondTheSeriesIsNotTestable() throws IOException {
    var months = new StringBuilder("period_dt,broad_group,partner_name,val,qty\n");
    for (int i = 0; i < 48; i++) {
      int amount = i < 44 ? 100 + i % 5 : 5;
      months.append(
          "%d-%02d-01,Graphite,Japan,%d,%d%n".formatted(2020 + i / 12, i % 12 + 1, amount, amount));
    }
    var file = file("months.csv", months.toString());

    var answer = Cli.json("trade", "monitor", "--from", file.toString(), "--json");

    assertThat(answer.at("/found/0/first").asString()).isEqualTo("2023-09");
    assertThat(answer.at("/found/0/control").asString()).isEqualTo("cn-2023-39");
    assertThat(answer.at("/found/0/lag").asInt()).isEqualTo(-3);
    assertThat(answer.at("/falseAlarms").asInt()).isZero();
  }
}
