package org.lodestone.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Texts;

/** Rules are general: no entry of a word list repeats four words in a row of the test articles. */
class WordListsHoldNoArticleTest {

  private static final int RUN = 4;
  private static final List<String> PACKAGES = List.of("document", "mention", "claim", "corpus");

  private static List<String> runs(String text) {
    var words =
        Arrays.stream(FoldedText.fold(text).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    var runs = new ArrayList<String>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }

  private static List<Path> lists(String name) {
    var folder = Path.of("src/main/resources/org/lodestone", name);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noEntryHoldsARunOfWordsOfAnArticle() throws IOException {
    var articles = new TreeSet<String>();
    Texts.listArticles().forEach(article -> articles.addAll(runs(article.text())));
    for (var file : PACKAGES.stream().flatMap(name -> lists(name).stream()).toList()) {
      for (var entry : Files.readString(file).split("[\\n,\\[\\]{}]")) {
        assertThat(runs(entry)).as(file + ": " + entry).noneMatch(articles::contains);
      }
    }
  }
}
