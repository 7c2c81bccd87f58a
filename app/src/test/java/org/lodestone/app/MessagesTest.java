package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern TEXT =
      Pattern.compile("\\b(?:text|print)\\(\\s*\"([a-z]\\w*(?:\\.[\\w-]+)+)\"\\s*[,)]");
  private static final Pattern KIND = Pattern.compile("oneOf\\(\\s*workbench,\\s*\"([a-z-]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+");

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeysAndNoEmptyText(Language language) {
    var bundle = Messages.of(language).bundle();

    assertThat(new TreeSet<>(bundle.keySet()))
        .isEqualTo(new TreeSet<>(Messages.of(Language.EN).bundle().keySet()));
    assertThat(bundle.keySet()).allSatisfy(key -> assertThat(bundle.getString(key)).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageFillsTheSamePlaces(Language language) {
    var english = Messages.of(Language.EN).bundle();
    var bundle = Messages.of(language).bundle();

    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(placesOf(bundle.getString(key)))
                    .isEqualTo(placesOf(english.getString(key))));
  }

  /** A key that is put together at run time is not seen here. */
  @Test
  void everyKeyThatTheSourcesNameIsThere() throws IOException {
    var known = Messages.of(Language.EN).bundle().keySet();
    var named = new TreeSet<String>();
    try (var files = Files.walk(Cli.HOME.resolve("app/src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file);
        TEXT.matcher(source).results().forEach(found -> named.add(found.group(1)));
        KIND.matcher(source).results().forEach(found -> named.add("value." + found.group(1)));
      }
    }

    assertThat(named).hasSizeGreaterThan(500);
    assertThat(known).containsAll(named);
  }

  @Test
  void theLanguageIsEnglishUnlessAskedFor() {
    assertThat(Language.askedFor(Arrays.asList("study"))).isEqualTo(Language.EN);
    assertThat(Language.askedFor(Arrays.asList("study", "--lang", "fr"))).isEqualTo(Language.FR);
    assertThat(Language.askedFor(Arrays.asList("--lang=fr", "study"))).isEqualTo(Language.FR);
    assertThat(Language.askedFor(Arrays.asList("study", "--lang", "de"))).isEqualTo(Language.EN);
    assertThat(Language.askedFor(Arrays.asList("study", "--lang"))).isEqualTo(Language.EN);
  }

  private static Set<String> placesOf(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
