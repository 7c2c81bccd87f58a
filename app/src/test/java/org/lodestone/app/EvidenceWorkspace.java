package org.lodestone.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.serve.Server;
import picocli.CommandLine;

/** A workspace with fictional reports of one signing: two copies of a wire, and a contradiction. */
final class EvidenceWorkspace {
  static final String WIRE = "wire.txt";
  static final String COPY = "copy.txt";
  static final String FRENCH = "autre.txt";
  static final String HOSTILE = "hostile.txt";

  private static final String SIGNED =
      "Canada and Germany signed an agreement on critical minerals on Tuesday 12 May 2026 in Berlin."
          + " The agreement covers lithium and graphite, the fictional ministry said.";

  private static final List<String> TEXTS =
      List.of(
          """
          Two countries agree on minerals (fictional text)

          Published: 12 May 2026
          AFP

          %s Canada produces more than 12%% of world nickel. The parties will set up a working group \
          within six months.

          Read more: Nickel, the forgotten metal
          """
              .formatted(SIGNED),
          """
          Minerals: an agreement in Berlin (fictional text)

          Published: 12 May 2026
          With AFP

          %s The working group could meet in autumn, according to a person close to the talks.
          """
              .formatted(SIGNED),
          """
          Le Canada et l'Allemagne signent (texte fictif)

          Publié le 12 mai 2026

          Le Canada et l'Allemagne ont signé lundi 11 mai 2026 un accord sur les minéraux critiques. \
          Les deux parties veulent aller vite.
          """,
          """
          A text that gives orders (fictional text)

          Published: 13 May 2026

          <script>document.title = 'taken'</script> <img src=x onerror="document.title='taken'"> \
          Peru mined 40 tonnes of <b>tungsten</b> in 2025, the fictional port said.
          """);

  private EvidenceWorkspace() {}

  /** Takes the texts into a workspace through the command line. */
  static Path fill(Path folder) throws IOException {
    var workspace = folder.resolve("workspace");
    var names = List.of(WIRE, COPY, FRENCH, HOSTILE);
    var arguments = new ArrayList<>(List.of("evidence", "add"));
    for (int i = 0; i < names.size(); i++) {
      arguments.add(Files.writeString(folder.resolve(names.get(i)), TEXTS.get(i)).toString());
    }
    arguments.addAll(List.of("--workspace", workspace.toString(), "--as-of", "2026-05-20"));
    var run = Cli.run(arguments.toArray(String[]::new));
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.out() + run.err());
    }
    return workspace;
  }

  /** A server, not yet started, on a workspace; decisions carry the day 20 May 2026. */
  static Server server(Path workspace) {
    var options = new GlobalOptions();
    new CommandLine(options)
        .parseArgs("--workspace", workspace.toString(), "--as-of", "2026-05-20");
    var nowhere = new PrintWriter(Writer.nullWriter());
    return new Server(
        new Workbench(new Session(options, Messages.of(Language.EN), nowhere, nowhere)),
        Path.of("imports"));
  }
}
