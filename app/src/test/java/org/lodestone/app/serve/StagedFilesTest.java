package org.lodestone.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagedFilesTest {
  private final StagedFiles files = new StagedFiles(10);

  private StagedFiles.Staged take(String name, String content) throws IOException {
    return files.take(name, new ByteArrayInputStream(content.getBytes(UTF_8))).orElseThrow();
  }

  @Test
  void aFileKeepsItsNameAndIsHandedOutOnce() throws IOException {
    var staged = take("a.csv", "12345");
    var claimed = files.claim(List.of(staged.id())).orElseThrow();
    assertThat(claimed.getFirst()).hasFileName("a.csv").hasContent("12345");
    assertThat(files.claim(List.of(staged.id()))).isEmpty();
    StagedFiles.discard(claimed);
    assertThat(claimed.getFirst()).doesNotExist();
    assertThat(claimed.getFirst().getParent()).doesNotExist();
    files.close();
  }

  @Test
  void whatIsLargerThanTheBoundIsNotKept() throws IOException {
    assertThat(files.take("a.csv", new ByteArrayInputStream(new byte[11]))).isEmpty();
    assertThat(take("b.csv", "1234567890").bytes()).isEqualTo(10);
    files.close();
  }

  @Test
  void theOldestMakesRoomUnlessItIsClaimed() throws IOException {
    var first = take("a.csv", "12345");
    var second = take("b.csv", "12345");
    var third = take("c.csv", "12345");
    assertThat(files.claim(List.of(first.id()))).isEmpty();
    var claimed = files.claim(List.of(second.id(), third.id())).orElseThrow();
    take("d.csv", "1234567890");
    assertThat(claimed).allSatisfy(file -> assertThat(file).exists());
    StagedFiles.discard(claimed);
    files.close();
  }

  @Test
  void nothingStaysWhenTheServerEnds() throws IOException {
    var staged = take("a.csv", "12345");
    var other = take("b.csv", "1");
    var home = files.claim(List.of(staged.id())).orElseThrow().getFirst();
    Files.delete(home);
    Files.delete(home.getParent());
    files.close();
    assertThat(home.getParent().getParent()).doesNotExist();
    assertThat(files.claim(List.of(other.id()))).isEmpty();
  }
}
