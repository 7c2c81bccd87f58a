package org.lodestone.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code lodestone}. */
@Command(name = "lodestone", mixinStandardHelpOptions = true)
public final class Main implements Runnable {
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
