package org.lodestone.app.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lodestone serve}: the web workbench on this machine, until it is interrupted. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
  private int port = 8080;

  @Option(names = "--host", paramLabel = "HOST", descriptionKey = "serve.host")
  private String host = "127.0.0.1";

  @Mixin private final ImportOptions imports = new ImportOptions();

  public ServeCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws InterruptedException {
    checkAddress();
    var server = new Server(workbench, imports.shelf(workbench).folder());
    try {
      server.start(host, port);
    } catch (io.javalin.util.JavalinBindException e) {
      throw new WrongUsage(
          workbench.messages().text("serve.taken", String.valueOf(port)),
          workbench.messages().text("serve.taken.advice"));
    }
    var interrupted = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  interrupted.countDown();
                }));
    workbench.print("serve.ready", "http://" + host + ":" + server.port() + "/");
    workbench.session().out().flush();
    interrupted.await();
    return ExitCode.DONE.number();
  }

  private void checkAddress() {
    if (port < 0 || port > 65_535) {
      throw new WrongUsage(
          workbench.messages().text("serve.bad-port", String.valueOf(port)),
          workbench.messages().text("serve.taken.advice"));
    }
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        workbench.session().err().println(workbench.messages().text("serve.open", host));
        workbench.session().err().flush();
      }
    } catch (UnknownHostException e) {
      throw new WrongUsage(
          workbench.messages().text("serve.bad-host", host),
          workbench.messages().text("serve.bad-host.advice"));
    }
  }
}
