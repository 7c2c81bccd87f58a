package org.lodestone.measure;

import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;

/**
 * The projects and programmes of a data package, in the order of its tables.
 *
 * <p>What the tables say is not judged: rival amounts stand side by side, and a project with an
 * open flag or without money is a project like any other.
 */
public record ProjectRegister(List<Project> projects, List<Programme> programmes) {

  public ProjectRegister {
    projects = List.copyOf(projects);
    programmes = List.copyOf(programmes);
  }

  /**
   * Reads the register of a package. The issues are those of its register tables; whoever computes
   * with the register stops at an error among them.
   */
  public static Imported<ProjectRegister> of(DataPackage data) {
    return new RegisterReader(data).read();
  }

  public Optional<Project> findProject(ProjectId id) {
    return projects.stream().filter(project -> project.id().equals(id)).findFirst();
  }

  public Project project(ProjectId id) {
    return findProject(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException("There is no project '" + id + "' in the register."));
  }

  public Optional<Programme> findProgramme(ProgrammeId id) {
    return programmes.stream().filter(programme -> programme.id().equals(id)).findFirst();
  }

  public Programme programme(ProgrammeId id) {
    return findProgramme(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no programme '" + id + "' in the register."));
  }

  /** The programmes that accept a project, whatever the day. */
  public List<Programme> listProgrammes(Project project) {
    return programmes.stream().filter(programme -> programme.accepts(project)).toList();
  }
}
