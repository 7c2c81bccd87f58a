package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.DataFault;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.app.pull.Download;
import org.lodestone.app.pull.Download.Got;
import org.lodestone.app.pull.PublisherAddresses;
import org.lodestone.app.pull.PullFault;
import org.lodestone.intake.ImportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone data pull KIND}: a publisher's file from its address, for users with a network.
 */
@Command(name = "pull")
public final class DataPullCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "import.kind")
  private String kind = "";

  @Option(names = "--from", paramLabel = "ADDRESS", descriptionKey = "pull.from")
  private @Nullable URI from;

  @Option(names = "--to", paramLabel = "FOLDER", required = true, descriptionKey = "pull.to")
  private Path to = Path.of("");

  public DataPullCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * The answer.
   *
   * @param address that the file came from in the end
   * @param resumed bytes that were there before the last request
   */
  record Answer(
      String kind,
      String publisher,
      String address,
      String file,
      long bytes,
      String sha256,
      long resumed,
      String licence) {}

  @Override
  public Integer call() {
    var known = ImportKinds.named(workbench, kind);
    var address = from == null ? published(known) : from;
    try (var interruption = new Interruption()) {
      tell(known, fetch(address, interruption));
      return ExitCode.DONE.number();
    } catch (CancellationException e) {
      workbench.print("pull.stopped");
      return ExitCode.INTERRUPTED.number();
    }
  }

  private Got fetch(URI address, Interruption interruption) {
    boolean isShown = !workbench.json() && DrawOptions.isTerminal(System.console());
    var bar =
        isShown
            ? ProgressBar.on(
                workbench.session().err(),
                workbench.messages().text("pull.loading"),
                interruption::isAsked)
            : ProgressBar.silent(interruption::isAsked);
    try {
      return new Download(Download.Limits.USUAL, bar).fetch(address, to);
    } catch (PullFault e) {
      throw told(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The download was stopped.");
    } finally {
      bar.clear();
    }
  }

  private RuntimeException told(PullFault fault) {
    var name = "pull.fault." + fault.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var message = workbench.messages().text(name, fault.detail());
    var advice = workbench.messages().text(name + ".advice");
    return switch (fault.why()) {
      case BAD_ADDRESS, THERE -> new WrongUsage(message, advice);
      case NOT_FOUND, REFUSED, BUSY, PAGE, REDIRECTS, BROKEN, TOO_LARGE ->
          new DataFault(message, advice);
    };
  }

  private void tell(ImportKind known, Got got) {
    var publisher = known.publisher();
    var answer =
        new Answer(
            known.written(),
            publisher.name(),
            got.address().toString(),
            String.valueOf(got.file().getFileName()),
            got.bytes(),
            got.sha256(),
            got.resumed(),
            publisher.licence());
    if (workbench.json()) {
      var options =
          new AskedOptions()
              .with("kind", known.written())
              .with("from", from == null ? null : from.toString())
              .all();
      workbench.writeJson(workbench.manifest("data pull", options), answer);
      return;
    }
    workbench.print("pull.got", got.file().toString(), Long.toString(got.bytes()), got.sha256());
    if (got.resumed() > 0) {
      workbench.print("pull.resumed", Long.toString(got.resumed()));
    }
    workbench.print("pull.source", publisher.name(), answer.address, answer.licence);
    workbench.print("pull.next", known.written(), got.file().toString());
  }

  private URI published(ImportKind known) {
    return PublisherAddresses.of(known)
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("pull.no-address", known.written()),
                    workbench
                        .messages()
                        .text("pull.no-address.advice", known.publisher().address())));
  }
}
