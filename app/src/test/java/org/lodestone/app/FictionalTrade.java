package org.lodestone.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.serve.Server;

/** Fictional files in the layouts of publishers, imported, and a server of them. */
final class FictionalTrade {
  /** A year of flows: 9 of 12 rows are sound. */
  static final String FLOWS =
      """
      t,i,j,k,v,q
      2022,156,392,850511,60,6
      2022,276,392,850511,40,4
      2024,156,392,850511,90,9
      2024,276,392,850511,10,1
      2024,156,842,850511,30,3
      2024,392,842,850511,30,3
      2024,156,392,811292,8,NA
      2024,842,392,811292,2,1
      2024,392,842,010121,1.5,NA
      2024,156,392,8505,1,1
      2024,156,392,850511,-1,1
      2024,156,392,850511,many,1
      """;

  /** Reports of both sides of flows to Japan: 8 rows, of which 4 count. */
  static final String REPORTS =
      """
      reporter,partner,cmd,flow,value,netwgt
      392,156,850511,M,110000,10000
      392,156,850511,M,110000,10000
      392,156,850511,M,60000,5000
      392,156,850511,M,50000,5000
      392,0,850511,M,150000,14000
      156,392,850511,X,100000,10000
      392,276,850511,M,40000,0
      276,0,811292,X,1000,1
      """;

  private FictionalTrade() {}

  /**
   * Months of gallium and germanium to Japan, which are rushed in the month before the control of
   * August 2023 came into force and fall with it; of graphite, which end before its control; and of
   * a short record.
   */
  static String months() {
    var months = new StringBuilder("period_dt,hs6,partner_name,val,qty\n");
    for (int i = 0; i < 50; i++) {
      int usual = 1_000_000 + 10_000 * (i * 7 % 11);
      int amount = i == 42 ? 3 * usual : i > 42 ? usual / 20 : usual;
      month(months, i, "811292", amount);
      if (i < 40) {
        month(months, i, "250410", usual);
      }
      if (i < 9) {
        month(months, i, "380110", usual);
      }
    }
    return months.toString();
  }

  private static void month(StringBuilder months, int at, String code, int amount) {
    months.append(
        "%d-%02d-01,%s,Japan,%d,%d\n"
            .formatted(2020 + at / 12, at % 12 + 1, code, amount, amount / 100));
  }

  /** Flows, reports and months, imported. */
  static Path shelf(Path folder) throws IOException {
    var shelf = folder.resolve("imports");
    bring(shelf, "baci", "fictional", "BACI_HS17.csv", FLOWS);
    bring(shelf, "comtrade", "fictional", "reports.csv", REPORTS);
    bring(shelf, "monthly-trade", "fictional", "months.csv", months());
    return shelf;
  }

  /** Imports a text as a file of a kind. */
  static void bring(Path shelf, String kind, String edition, String file, String text)
      throws IOException {
    var brought = Files.createDirectories(shelf.resolveSibling("brought")).resolve(file);
    Files.writeString(brought, text);
    var name = edition.isEmpty() ? kind : kind + "-" + edition;
    var to = shelf.resolve(name).toString();
    var run = Cli.run("data", "import", kind, brought.toString(), "--edition", edition, "--to", to);
    if (run.exitCode() > 1) {
      throw new IllegalStateException(run.out() + run.err());
    }
  }

  /** A server, not yet started, on a folder of imports. */
  static Server server(Path shelf) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    var session = new Session(new GlobalOptions(), Messages.of(Language.EN), nowhere, nowhere);
    return new Server(new Workbench(session), shelf);
  }
}
