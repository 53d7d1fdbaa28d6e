package anju.command.benchmark.sets;

import anju.command.console.StartProblem;
import anju.command.plan.BestKnown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * As many instances of each set as there is time for, evenly spread over its list, so that large and small ones are among
 * them. When there is no time for one of each, all are planned in a shorter time than is aimed at.
 *
 * @param files of each aim, in the order of the aims
 * @param share of its seconds that each instance is given, at most 1
 */
public record Sample(List<Aim> aims, List<List<Path>> files, double share) {
    /** The instances of the aims whose sets are in a folder; throws StartProblem when there is no such set. */
    public static Sample of(Path folder, long seconds, int solvers) {
        List<Aim> aims = new ArrayList<>();
        List<List<Path>> all = new ArrayList<>();
        for (Aim aim : Aim.ALL) {
            var files = instances(folder, aim);
            if (files.isEmpty()) continue;
            aims.add(aim);
            all.add(files);
        }
        if (aims.isEmpty()) throw StartProblem.of("plan.unreadable", folder, "NoSuchFileException");
        double share = Math.min(
            1,
            (double) seconds /
                aims
                    .stream()
                    .mapToLong(aim -> cost(aim, solvers))
                    .sum()
        );
        int[] counts = new int[aims.size()];
        long left = seconds;
        // everybody gets one, then whoever has had fewest and is not too dear
        while (true) {
            int next = -1;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == all.get(i).size() || (counts[i] > 0 && cost(aims.get(i), solvers) > left)) continue;
                if (next < 0 || counts[i] < counts[next]) next = i;
            }
            if (next < 0) break;
            counts[next]++;
            left -= cost(aims.get(next), solvers);
        }
        List<List<Path>> chosen = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) chosen.add(spread(all.get(i), counts[i]));
        return new Sample(aims, chosen, share);
    }

    /** The whole seconds that an instance of an aim is planned for, 1 at least. */
    public int seconds(Aim aim) {
        return Math.max(1, (int) (share * aim.seconds()));
    }

    private static long cost(Aim aim, int solvers) {
        return (long) aim.seconds() * solvers;
    }

    private static List<Path> spread(List<Path> all, int count) {
        return IntStream.range(0, count)
            .mapToObj(i -> all.get((int) (((2L * i + 1) * all.size()) / (2L * count))))
            .toList();
    }

    private static List<Path> instances(Path folder, Aim aim) {
        Path inside = folder.resolve(aim.folder()).resolve("instances");
        if (!Files.isDirectory(inside)) return List.of();
        try (var files = Files.list(inside)) {
            return files
                .filter(file -> aim.concerns(BestKnown.beside(file), name(file)))
                .sorted()
                .toList();
        } catch (IOException unreadable) {
            throw StartProblem.of("plan.unreadable", inside, unreadable.getClass().getSimpleName());
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
