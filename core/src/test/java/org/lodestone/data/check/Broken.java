package org.lodestone.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.RowRef;

/**
 * One named way to break the sound package, and what must be reported.
 *
 * @param value what the message must name
 */
record Broken(
    String name,
    Consumer<PackageCopy> mutation,
    Class<? extends DataIssue> kind,
    RowRef at,
    String value) {

  static Broken broken(
      String name,
      Consumer<PackageCopy> mutation,
      Class<? extends DataIssue> kind,
      RowRef at,
      String value) {
    return new Broken(name, mutation, kind, at, value);
  }

  static RowRef at(String file, int row) {
    return new RowRef(file, row);
  }

  /** Breaks a copy of the sound package and looks for the issue. */
  void assertReported(Path folder) {
    var copy = PackageCopy.into(folder);
    mutation.accept(copy);

    var issues = copy.read().issues();

    assertThat(issues)
        .as("%s: %s", name, issues)
        .anySatisfy(
            issue -> {
              assertThat(issue).isInstanceOf(kind);
              assertThat(issue.at()).isEqualTo(at);
              assertThat(issue.message()).contains(value);
              assertThat(issue.text()).contains("\n").doesNotEndWith("\n");
            });
  }

  @Override
  public String toString() {
    return name;
  }
}
