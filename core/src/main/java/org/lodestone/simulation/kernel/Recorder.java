package org.lodestone.simulation.kernel;

/** Is told what happens in a single run. */
public interface Recorder {

  /** Orders of the period are placed. */
  void ordered(int t, PlainKernel kernel);

  /** What came to a node, what the state gave, and the part of the claims that can be met. */
  void received(int t, int n, double arrived, double released, double cover);

  void served(int t, int n, double demand, double served);

  /** Process p gets only a part of what it wants of node n. */
  void limited(int t, int p, int n, double part);

  void ran(int t, int p, double activity);

  void shipped(int t, int l, double amount);

  /** What a node and its state hold, and what was discarded, at the end of a period. */
  void settled(int t, int n, double stock, double stateStock, double disposed);

  /** Listens to nothing. */
  Recorder NONE =
      new Recorder() {
        @Override
        public void ordered(int t, PlainKernel kernel) {}

        @Override
        public void received(int t, int n, double arrived, double released, double cover) {}

        @Override
        public void served(int t, int n, double demand, double served) {}

        @Override
        public void limited(int t, int p, int n, double part) {}

        @Override
        public void ran(int t, int p, double activity) {}

        @Override
        public void shipped(int t, int l, double amount) {}

        @Override
        public void settled(int t, int n, double stock, double stateStock, double disposed) {}
      };
}
