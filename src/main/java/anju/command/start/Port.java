package anju.command.start;

import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The port of the web server, looked at before anything that takes long. */
public final class Port {

    private Port() {}

    /** Refuses a port that another program holds, and a host that is not of this machine. */
    public static void refuseTaken(Settings.Web web) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            var address = new InetSocketAddress(web.host(), web.port());
            if (address.isUnresolved()) throw new UnknownHostException(web.host());
            socket.bind(address);
        } catch (UnknownHostException e) {
            throw StartProblem.of("port.unknownHost", web.host());
        } catch (IOException e) {
            throw refused(web, e);
        }
    }

    static StartProblem taken(Settings.Web web) {
        return StartProblem.of("port.taken", web.host(), web.port());
    }

    private static StartProblem refused(Settings.Web web, IOException e) {
        var reason = String.valueOf(e.getMessage());
        if (reason.contains("in use")) return taken(web);
        return StartProblem.of("port.refused", web.host(), web.port(), reason);
    }
}
