package org.lodestone.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where figures were taken.
 *
 * @param load average number of busy threads of the last minute when the run began, -1 if unknown;
 *     above the number of cores wall times say little
 */
public record Machine(
    String processor, int cores, double load, String system, String java, long heapMegabytes) {

  static Machine here() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        nameOfProcessor(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        system.getName() + " " + system.getArch(),
        System.getProperty("java.vm.vendor") + " " + Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Most memory that this process ever had from the system, in megabytes; -1 if unknown. */
  static long residentMegabytes() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / KILO)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  private static final long KILO = 1024;

  private static String nameOfProcessor() {
    var file = Path.of("/proc/cpuinfo");
    try {
      if (Files.isReadable(file)) {
        return Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("unknown");
      }
    } catch (IOException e) {
      return "unknown";
    }
    return "unknown";
  }
}
