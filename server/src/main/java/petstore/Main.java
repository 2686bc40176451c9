package petstore;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/// The doorway.
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var terminal =
        new Terminal(System.getenv(), new StandardInput(), System.out, System.err, Main::uptime);
    var cli = new Cli(new Petstore(), terminal, new ProcessLifetime());
    System.exit(cli.run(List.of(arguments)));
  }

  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
