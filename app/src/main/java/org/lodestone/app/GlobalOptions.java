package org.lodestone.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that every command accepts, written before or after its name. Descriptions are in the
 * messages.
 */
@Command
public final class GlobalOptions {
  @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "option.json")
  private boolean json;

  @Option(
      names = "--lang",
      scope = ScopeType.INHERIT,
      paramLabel = "en|fr",
      descriptionKey = "option.lang",
      converter = LanguageConverter.class)
  private Language language = Language.EN;

  @Option(
      names = "--dataset",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      descriptionKey = "option.dataset")
  private @Nullable Path dataset;

  @Option(
      names = "--workspace",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      descriptionKey = "option.workspace")
  private @Nullable Path workspace;

  @Option(
      names = "--as-of",
      scope = ScopeType.INHERIT,
      paramLabel = "DATE",
      descriptionKey = "option.as-of",
      converter = DateConverter.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--no-timing", scope = ScopeType.INHERIT, descriptionKey = "option.no-timing")
  private boolean withoutTiming;

  @Option(names = "--verbose", scope = ScopeType.INHERIT, descriptionKey = "option.verbose")
  private boolean verbose;

  /** Whether the answer is one JSON document on standard output. */
  public boolean json() {
    return json;
  }

  public Language language() {
    return language;
  }

  /** The same options in another language. */
  public GlobalOptions in(Language other) {
    var options = new GlobalOptions();
    options.json = json;
    options.language = other;
    options.dataset = dataset;
    options.workspace = workspace;
    options.asOf = asOf;
    options.withoutTiming = withoutTiming;
    options.verbose = verbose;
    return options;
  }

  /** The folder of the data package, if another than the shipped one is asked for. */
  public Optional<Path> dataset() {
    return Optional.ofNullable(dataset);
  }

  /** The folder of documents, decisions and runs, if one is given. */
  public Optional<Path> workspace() {
    return Optional.ofNullable(workspace);
  }

  /** The day on which the question is asked, if it is not left to the data. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Whether wall-clock times may stand in the answer. */
  public boolean timing() {
    return !withoutTiming;
  }

  /** Whether an unexpected fault is shown with its stack trace. */
  public boolean verbose() {
    return verbose;
  }

  /** Reads {@code en}. The reason of a failure is told by {@link UsageFault}. */
  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.findByCode(value)
          .orElseThrow(() -> new TypeConversionException("unknown language"));
    }
  }

  /** Reads {@code 2026-01-31}. The reason of a failure is told by {@link UsageFault}. */
  static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException exception) {
        throw new TypeConversionException("not a date");
      }
    }
  }
}
