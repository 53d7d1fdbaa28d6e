package anju.planning;

import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Pause;
import anju.planning.day.Span;
import anju.planning.day.Task;
import anju.planning.day.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Small days of every kind: whatever the model has comes up in some of them, and some cannot be done in full. */
public final class RandomDay {

    private static final int SKILLS = 3;

    private final Random random;
    private final int carers;
    private final int patients;
    private final boolean plain;

    private RandomDay(long seed) {
        random = new Random(seed);
        carers = 1 + random.nextInt(5);
        patients = random.nextInt(13);
        plain = random.nextInt(4) == 0;
    }

    /** The day of a seed. */
    public static Day of(long seed) {
        return new RandomDay(seed).day();
    }

    private Day day() {
        int places = 1 + random.nextInt(3) + patients;
        double[][] travel = new double[places][places];
        for (int i = 0; i < places; i++) for (int j = 0; j < places; j++) travel[i][j] =
            i == j ? 0 : random.nextInt(60);
        List<Carer> who = new ArrayList<>();
        for (int i = 0; i < carers; i++) who.add(carer(i, places - patients));
        List<Patient> whom = new ArrayList<>();
        for (int i = 0; i < patients; i++) whom.add(patient(i, places - patients + i));
        Optional<Pause> pause =
            plain || random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(new Pause(new Span(180, 180 + random.nextInt(200)), 30));
        return new Day("random", who, whom, travel, weights(), pause, random.nextBoolean());
    }

    private Weights weights() {
        if (plain) return Weights.ofHhcrsp();
        Map<Part, Double> weights = new EnumMap<>(Part.class);
        for (Part part : Part.values()) if (random.nextInt(4) > 0) weights.put(part, (double) random.nextInt(20));
        return new Weights(weights);
    }

    private Carer carer(int number, int ends) {
        Set<Integer> skills = new HashSet<>();
        for (int skill = 0; skill < SKILLS; skill++) if (random.nextInt(3) > 0) skills.add(skill);
        double start = plain ? 0 : random.nextInt(120);
        double end = plain ? Double.POSITIVE_INFINITY : start + random.nextInt(500);
        Span shift = new Span(start, end);
        return new Carer("c" + number, skills, random.nextInt(ends), random.nextInt(ends), shift, random.nextBoolean());
    }

    private Patient patient(int number, int place) {
        boolean two = random.nextInt(3) == 0;
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < (two ? 2 : 1); i++) tasks.add(
            new Task("s" + i, random.nextInt(SKILLS), 1 + random.nextInt(60))
        );
        double open = random.nextInt(400);
        List<Span> windows = new ArrayList<>(List.of(new Span(open, open + random.nextInt(120))));
        if (random.nextInt(4) == 0) windows.add(new Span(open + random.nextInt(200), open + 200 + random.nextInt(100)));
        int least = random.nextBoolean() ? 0 : random.nextInt(60);
        Optional<Span> gap =
            two && random.nextInt(4) > 0
                ? Optional.of(new Span(least, least + (random.nextBoolean() ? 0 : random.nextInt(40))))
                : Optional.empty();
        boolean optional = !plain && random.nextInt(3) == 0;
        return new Patient("p" + number, place, windows, tasks, gap, some(), some(), optional);
    }

    private Set<Integer> some() {
        Set<Integer> some = new HashSet<>();
        if (random.nextInt(3) > 0) return some;
        for (int carer = 0; carer < carers; carer++) if (random.nextInt(3) == 0) some.add(carer);
        return some;
    }
}
