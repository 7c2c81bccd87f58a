package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.StudyBuilder;
import org.lodestone.brief.StudyOptions;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.ScenarioFile;

/** Turns questions into studies, and the library's objections into answers for the user. */
public final class Studies {
  private final Workbench workbench;

  public Studies(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The builder of a study; a consumer whose supply is all at home is refused. */
  public StudyBuilder builder(StudyOptions options) {
    try {
      return new StudyBuilder(workbench.data(), workbench.baseline(), options);
    } catch (IllegalArgumentException e) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text(
              "consumer.asked",
              String.join("+", options.consumer().stream().map(PlaceId::text).toList())),
          String.valueOf(e.getMessage()),
          texts.text("consumer.no-supply.remedy"));
    }
  }

  /**
   * Reads a scenario file; where it contradicts the data or itself, the fault names file and line.
   */
  public ScenarioFile scenario(Path file) {
    return parse(String.valueOf(file.getFileName()), text(file));
  }

  /** Understands the text of a scenario and makes sure that it can be put to the network. */
  public ScenarioFile parse(String name, String text) {
    try {
      var read = ScenarioFile.read(name, text, workbench.data(), workbench.baseline().network());
      if (read instanceof ScenarioFile.Question question) {
        question.scenario().resolve(workbench.baseline().network());
      }
      return read;
    } catch (FileFault fault) {
      var message = String.valueOf(fault.getMessage());
      throw new WrongUsage(message.startsWith(name + ":") ? message : name + ": " + message);
    }
  }

  /** The text of a file; one that is no UTF-8 is a wrong argument like any other. */
  public String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new WrongUsage(
          workbench.messages().text("file.not-utf8", file.toString()),
          workbench.messages().text("file.not-utf8.advice"));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new WrongUsage(
          workbench.messages().text("fault.no-such-file", file.toString()),
          workbench.messages().text("file.none.advice"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
