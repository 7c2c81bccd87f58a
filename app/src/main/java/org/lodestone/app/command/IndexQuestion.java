package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.index.WhatIf;
import org.lodestone.network.PlaceId;
import picocli.CommandLine.Option;

/** The options of {@code index}: for whom, for what, out of which tables, and what if. */
public final class IndexQuestion {
  @Option(names = "--for", paramLabel = "JP|JP+US", descriptionKey = "option.for")
  private String consumer = ConsumerOptions.STANDARD;

  @Option(names = "--material", paramLabel = "NAME", descriptionKey = "index.material")
  private @Nullable String material;

  @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "option.stage")
  private @Nullable String stage;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "index.year")
  private @Nullable Integer year;

  @Option(names = "--inputs", paramLabel = "DIR", descriptionKey = "option.inputs")
  private List<Path> inputs = List.of();

  @Option(
      names = "--governance",
      split = ",",
      paramLabel = "CN=0.8",
      descriptionKey = "index.governance")
  private Map<String, Double> governance = new LinkedHashMap<>();

  @Option(names = "--recycled", paramLabel = "PART", descriptionKey = "index.recycled")
  private @Nullable Double recycled;

  @Option(names = "--mix", split = ",", paramLabel = "CN=40", descriptionKey = "index.mix")
  private Map<String, Double> mix = new LinkedHashMap<>();

  /**
   * The question in words of the command line, for instance {@code --for}, {@code JP}; a wrong one
   * ends the request.
   */
  public static IndexQuestion of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new IndexQuestion(), words);
  }

  String consumer() {
    return consumer;
  }

  Optional<String> material() {
    return Optional.ofNullable(material);
  }

  Optional<String> stage() {
    return Optional.ofNullable(stage);
  }

  Optional<Integer> year() {
    return Optional.ofNullable(year);
  }

  boolean hasInputs() {
    return !inputs.isEmpty();
  }

  InputFolder inputs(Workbench workbench) {
    return folder(workbench, inputs);
  }

  /** The folders with a user's tables, which must be there. */
  static InputFolder folder(Workbench workbench, List<Path> folders) {
    for (var folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new WrongUsage(
            workbench.messages().text("inputs.no-folder", folder.toString()),
            workbench.messages().text("inputs.no-folder.advice"));
      }
    }
    return InputFolder.of(folders);
  }

  /** The change that is asked about, with places as the tables name them. */
  WhatIf whatIf(Workbench workbench, PlaceNames names) {
    checkPart(workbench, "--recycled", recycled);
    governance.forEach((place, value) -> checkPart(workbench, "--governance " + place, value));
    try {
      return new WhatIf(
          named(governance, names),
          recycled == null ? OptionalDouble.empty() : OptionalDouble.of(recycled),
          named(mix, names));
    } catch (IllegalArgumentException fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  /** Finds the place that a word of the command line means, or ends the command. */
  interface PlaceNames {
    PlaceId place(String word);
  }

  private static Map<PlaceId, Double> named(Map<String, Double> values, PlaceNames names) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(e -> names.place(e.getKey()), Map.Entry::getValue));
  }

  private static void checkPart(Workbench workbench, String option, @Nullable Double value) {
    if (value != null && !(value >= 0 && value <= 1)) {
      throw new WrongUsage(
          workbench.messages().text("usage-fault.value", String.valueOf(value), option),
          workbench.messages().text("index.part.advice"));
    }
  }

  /** The options as the manifest has them; folders are left out. */
  Map<String, String> named() {
    var named = new TreeMap<String, String>();
    named.put("for", consumer);
    material().ifPresent(value -> named.put("material", value));
    stage().ifPresent(value -> named.put("stage", value));
    year().ifPresent(value -> named.put("year", String.valueOf(value)));
    if (!governance.isEmpty()) {
      named.put("governance", new TreeMap<>(governance).toString());
    }
    if (recycled != null) {
      named.put("recycled", String.valueOf(recycled));
    }
    if (!mix.isEmpty()) {
      named.put("mix", new TreeMap<>(mix).toString());
    }
    return named;
  }
}
