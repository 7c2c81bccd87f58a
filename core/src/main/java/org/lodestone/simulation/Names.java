package org.lodestone.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.network.ProcessId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.ResolvedScenario;

/** The way back from the numbers of a resolved scenario to the ids of its network. */
final class Names {

  private final List<FormAt> nodes = new ArrayList<>();
  private final Map<FormAt, Integer> nodeIndex = new HashMap<>();
  private final List<ProcessId> processes;
  private final Map<ProcessId, Integer> processIndex = new HashMap<>();

  Names(SupplyNetwork network, ResolvedScenario scenario) {
    for (int n = 0; n < scenario.nodes().count(); n++) {
      var form = network.forms().get(scenario.nodes().form()[n]).id();
      var place = network.places().get(scenario.nodes().place()[n]).id();
      nodes.add(new FormAt(form, place));
      nodeIndex.put(nodes.getLast(), n);
    }
    processes = scenario.labels().processes().stream().map(ProcessId::new).toList();
    for (int p = 0; p < processes.size(); p++) {
      processIndex.put(processes.get(p), p);
    }
  }

  FormAt node(int n) {
    return nodes.get(n);
  }

  int node(FormAt name) {
    return indexOf(nodeIndex, name);
  }

  ProcessId process(int p) {
    return processes.get(p);
  }

  int process(ProcessId name) {
    return indexOf(processIndex, name);
  }

  private static <T> int indexOf(Map<T, Integer> index, T name) {
    var found = index.get(name);
    if (found == null) {
      throw new IllegalArgumentException("'" + name + "' is not part of the scenario.");
    }
    return found;
  }
}
