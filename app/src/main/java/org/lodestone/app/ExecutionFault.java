package org.lodestone.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.lodestone.intake.DamagedImport;
import org.lodestone.intake.TableFault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what a command throws into a message and an exit code; a stack trace is shown on {@code
 * --verbose} only.
 */
final class ExecutionFault implements IExecutionExceptionHandler {
  private final Messages messages;
  private final GlobalOptions options;

  ExecutionFault(Messages messages, GlobalOptions options) {
    this.messages = messages;
    this.options = options;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    return handle(exception, command.getErr()).number();
  }

  ExitCode handle(Throwable fault, PrintWriter err) {
    if (options.verbose()) {
      fault.printStackTrace(err);
    }
    var exitCode = tell(fault, err);
    err.flush();
    return exitCode;
  }

  private ExitCode tell(Throwable fault, PrintWriter err) {
    return switch (fault) {
      case Refusal refusal -> {
        err.println(refusal.getMessage());
        yield ExitCode.REFUSED;
      }
      case DataFault dataFault -> {
        err.println(dataFault.getMessage());
        yield ExitCode.DATA_FAULT;
      }
      case WrongUsage wrong -> {
        err.println(wrong.getMessage());
        yield ExitCode.WRONG_USAGE;
      }
      case DamagedImport damaged -> {
        err.println(messages.text("import.damaged", damaged.folder()));
        err.println(messages.text("import.damaged.advice"));
        yield ExitCode.DATA_FAULT;
      }
      case TableFault full -> {
        err.println(full.getMessage());
        yield ExitCode.UNEXPECTED;
      }
      case NoSuchFileException missing -> {
        err.println(messages.text("fault.no-such-file", missing.getFile()));
        yield ExitCode.DATA_FAULT;
      }
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          tell(wrapped.getCause(), err);
      default -> {
        err.println(messages.text("fault.unexpected", oneLine(fault)));
        yield ExitCode.UNEXPECTED;
      }
    };
  }

  private static String oneLine(Throwable fault) {
    return fault.toString().lines().findFirst().orElse("");
  }
}
