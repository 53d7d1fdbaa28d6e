package anju.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import anju.planning.check.PlanCheck;
import anju.planning.day.Day;
import anju.planning.day.Patient;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The check prices plans that others published (iolab-uniud/uhhc, CC BY 4.0) as they published them. */
class PublishedPlanTest {

    @Test
    void aPlanWithPatientsLeftOutAndLateness() {
        costs(
            "i-116.json",
            17393,
            """
            p5 s1 195 210, p0 s3 234 279, p2 s2 308 323
            p8 s4 195 255
            p4 - 268 298, p4 s9 298 313, p3 s7 342 357, p5 s5 384 414
            p1 - 197 227, p1 s6 227 272, p0 s6 294 309, p7 s6 373 388
            """
        );
    }

    @Test
    void aPlanWithTwoWindowsWaitingAndOvertime() {
        costs(
            "i-235.json",
            6021,
            """
            p16 s7 124 184, p21 - 210 240, p21 s0 243 258, p19 s7 269 299, p8 s7 320 365, p20 s0 385 415, p12 s7 432 477
            p3 - 340 370, p3 s4 370 430, p18 s4 474 534, p0 s3 566 611, p11 s4 637 697
            p4 s12 45 90, p2 s14 132 147, p22 s11 152 167, p21 - 213 243, p21 s9 243 258, p19 s9 269 299, p8 s10 320 365, \
            p20 s10 385 415, p13 s8 428 458, p12 s14 476 506, p23 s12 545 560, p11 s12 589 649
            p14 s2 177 222, p7 - 289 319, p7 s2 319 379, p5 s2 458 518
            p14 s13 147 192, p15 - 199 229, p15 s13 243 303, p7 s8 365 410, p18 s14 474 534, p0 s8 566 611, p1 s10 622 652, \
            p17 s10 660 720
            p2 s6 132 147, p15 - 213 243, p15 s5 243 303, p6 s1 330 390, p13 s1 428 458, p1 s3 479 524, p23 s6 545 605, \
            p17 s1 620 635
            """
        );
    }

    private static void costs(String file, double published, String plan) {
        var instance = (CareInstance) InstanceFile.read(Path.of("src/test/resources/instances", file));
        List<String> lines = plan.lines().toList();
        var routes = IntStream.range(0, lines.size())
            .mapToObj(carer -> new Route(carer, stops(instance.day(), lines.get(carer))))
            .toList();
        var verdict = PlanCheck.of(instance.day(), new Plan(routes));
        assertThat(verdict.breaches()).isEmpty();
        assertThat(verdict.costs().total()).isEqualTo(published);
    }

    private static List<Stop> stops(Day day, String line) {
        List<Stop> stops = new ArrayList<>();
        for (String stop : line.split(",")) {
            String[] words = stop.strip().split(" ");
            int who = day.patients().stream().map(Patient::id).toList().indexOf(words[0]);
            var services = day
                .patients()
                .get(who)
                .tasks()
                .stream()
                .map(it -> it.service())
                .toList();
            int task = words[1].equals("-") ? Stop.PAUSE : services.indexOf(words[1]);
            stops.add(new Stop(who, task, Double.parseDouble(words[2]), Double.parseDouble(words[3])));
        }
        return stops;
    }
}
