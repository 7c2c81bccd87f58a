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

  private FictionalTrade() {}

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
