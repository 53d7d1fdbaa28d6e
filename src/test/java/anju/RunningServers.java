package anju;

import java.nio.file.Path;
import java.util.List;

/** The servers of embedded databases that run on this machine. */
public final class RunningServers {

    private RunningServers() {}

    /** Those that stand in that data folder of Anju's; not the children that they have just forked, who still look alike. */
    public static List<ProcessHandle> in(Path data) {
        var all = ProcessHandle.allProcesses()
            .filter(it ->
                it
                    .info()
                    .commandLine()
                    .orElse("")
                    .contains(data + "/postgres/cluster")
            )
            .toList();
        return all
            .stream()
            .filter(it ->
                it
                    .parent()
                    .map(parent -> !all.contains(parent))
                    .orElse(true)
            )
            .sorted()
            .toList();
    }
}
