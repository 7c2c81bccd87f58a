package org.lodestone.data;

import java.util.stream.Stream;

/** The tables of the project register; each may be empty. */
public record RegisterTables(
    Table<RegisterRow.Project> projects,
    Table<RegisterRow.ProjectFlag> flags,
    Table<RegisterRow.ProjectProcess> processes,
    Table<RegisterRow.ProjectNeed> needs,
    Table<RegisterRow.Offtake> offtakes,
    Table<RegisterRow.Permit> permits,
    Table<RegisterRow.ProjectCost> costs,
    Table<RegisterRow.Funding> funding,
    Table<RegisterRow.Instrument> instruments,
    Table<RegisterRow.InstrumentStep> steps) {

  /** The sources that rows cite, with repetitions. */
  public Stream<String> sources() {
    return Stream.of(
            projects.stream().map(RegisterRow.Project::source),
            flags.stream().map(RegisterRow.ProjectFlag::source),
            needs.stream().map(RegisterRow.ProjectNeed::source),
            offtakes.stream().map(RegisterRow.Offtake::source),
            permits.stream().map(RegisterRow.Permit::source),
            funding.stream().map(RegisterRow.Funding::source),
            instruments.stream().map(RegisterRow.Instrument::source))
        .flatMap(all -> all);
  }
}
