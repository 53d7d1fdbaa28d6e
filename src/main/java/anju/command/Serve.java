package anju.command;

import anju.command.console.Console;
import anju.command.settings.Settings;
import anju.command.start.City;
import anju.command.start.Closing;
import anju.command.start.Database;
import anju.command.start.KeyRing;
import anju.command.start.Logs;
import anju.command.start.Node;
import anju.command.start.ParentWatch;
import anju.command.start.Port;
import anju.command.start.Screens;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the whole start, step by step; whatever is open is closed backwards, the database last. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private final Console console;

    @Option(names = "--port", paramLabel = "PORT")
    private String port;

    @Option(names = "--data", paramLabel = "FOLDER")
    private String data;

    @Option(names = "--empty")
    private boolean empty;

    @Option(names = "--cluster")
    private boolean cluster;

    Serve(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var began = System.nanoTime();
        var settings = Settings.read(System.getenv(), options());
        Logs.calm(settings.logLevel());
        Screens.refuseMissing();
        Port.refuseTaken(settings.web());
        console.say("serve.hello", Anju.nameAndVersion());
        try (var closing = Closing.atExit(console)) {
            ParentWatch.start();
            var database = closing.open(() -> Database.open(settings.storage(), console));
            closing.run(() -> City.refuseOther(database.owner(), settings.city()));
            var keys = KeyRing.of(settings.storage());
            closing.run(() -> City.prepare(settings, database.owner(), keys, console));
            var node = closing.open(() -> Node.start(settings, database, keys));
            closing.run(() -> {
                console.say("serve.ready", seconds(began), node.url());
                if (settings.city().demo()) City.introduce(console);
                console.say("serve.stop");
            });
            closing.awaitExit();
        }
        return 0;
    }

    private Map<String, String> options() {
        var options = new HashMap<String, String>();
        if (port != null) options.put("port", port);
        if (data != null) options.put("data", data);
        if (empty) options.put("city", "empty");
        if (cluster) options.put("cluster", "on");
        return options;
    }

    private static String seconds(long began) {
        return "%.1f".formatted((System.nanoTime() - began) / 1e9);
    }
}
