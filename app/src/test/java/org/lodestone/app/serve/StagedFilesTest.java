package org.lodestone.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
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
    files.discard(claimed);
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
    assertThatThrownBy(() -> take("d.csv", "1")).isInstanceOf(StagedFiles.NoRoom.class);
    assertThat(claimed).allSatisfy(file -> assertThat(file).exists());
    files.discard(claimed);
    assertThat(take("e.csv", "1234567890").bytes()).isEqualTo(10);
    files.close();
  }

  @Test
  void whatComesInTakesRoomBeforeItIsThere() throws IOException {
    var first = take("a.csv", "123456");
    var slow =
        new InputStream() {
          private int left = 6;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              // Six bytes are here; the waiting file made room, and five more are too many.
              assertThat(files.claim(List.of(first.id()))).isEmpty();
              assertThatThrownBy(() -> take("b.csv", "12345"))
                  .isInstanceOf(StagedFiles.NoRoom.class);
              return -1;
            }
            left--;
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            int next = read();
            if (next < 0) {
              return -1;
            }
            into[from] = (byte) next;
            return 1;
          }
        };
    assertThat(files.take("slow.csv", slow).orElseThrow().bytes()).isEqualTo(6);
    assertThat(take("c.csv", "1234").bytes()).isEqualTo(4);
    files.close();
  }

  @Test
  void whatBreaksOffTakesNoRoom() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("fictional break");
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            if (into[0] != 0) {
              throw new IOException("fictional break");
            }
            into[from] = 'x';
            return 1;
          }
        };
    assertThatThrownBy(() -> files.take("a.csv", broken)).isInstanceOf(IOException.class);
    assertThat(take("b.csv", "1234567890").bytes()).isEqualTo(10);
    files.close();
  }

  @Test
  void nothingStaysWhenTheServerEnds() throws IOException {
    var staged = take("a.csv", "12345");
    var other = take("b.csv", "1");
    var file = files.claim(List.of(staged.id())).orElseThrow().getFirst();
    var folder = Objects.requireNonNull(Objects.requireNonNull(file.getParent()).getParent());
    files.discard(List.of(file));
    assertThat(folder).exists();
    files.close();
    assertThat(folder).doesNotExist();
    assertThat(files.claim(List.of(other.id()))).isEmpty();
  }
}
