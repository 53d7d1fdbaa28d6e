package anju.command.plan.read;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The JSON form of the unified home health care problem (Ceschia et al. 2026, doi 10.1111/itor.70140). */
public final class UhhcFile {

    private static final String HARD = "HARD";

    private static final Map<String, Part> PARTS = Map.of(
        "travel_time",
        Part.TRAVEL,
        "total_tardiness",
        Part.TOTAL_TARDINESS,
        "highest_tardiness",
        Part.HIGHEST_TARDINESS,
        "total_waiting_time",
        Part.WAITING,
        "total_extra_time",
        Part.OVERTIME,
        "max_idle_time",
        Part.IDLE,
        "workload_balance",
        Part.BALANCE,
        "caregiver_preferences",
        Part.PREFERENCE,
        "optional_patients",
        Part.LEFT_OUT,
        "missed_lunch_break",
        Part.MISSED_PAUSE
    );

    private final Field root;
    private final Ids services;
    private final Ids carers;
    private final Ids terminals;
    private final int places;

    private UhhcFile(Field root) {
        this.root = root;
        services = Ids.of(root.field("services").elements());
        carers = Ids.of(root.field("caregivers").elements(1, Integer.MAX_VALUE));
        terminals = Ids.of(root.field("terminal_points").elements());
        Ids.of(root.field("patients").elements());
        places = root.field("distances").elements().size();
    }

    /** Whether a file is in this form. */
    public static boolean recognises(Field root) {
        return root.has("terminal_points");
    }

    /** The day in such a file. */
    public static Day read(String name, Field root) {
        return new UhhcFile(root).day(name);
    }

    /** The ids of the places where carers start and end. */
    public static Map<Integer, String> ends(Field root) {
        Map<Integer, String> ends = new HashMap<>();
        for (Field point : root.field("terminal_points").elements()) {
            ends.putIfAbsent(point.field("distance_matrix_index").node().intValue(), point.field("id").text());
        }
        return ends;
    }

    private Day day(String name) {
        List<Integer> ends = new ArrayList<>();
        for (Field point : root.field("terminal_points").elements()) {
            ends.add(point.field("distance_matrix_index").index(places));
        }
        Field metadata = root.field("metadata");
        Field met = metadata.field("time_window_met");
        boolean atEnd = met.text().equals("at_service_end");
        if (!atEnd && !met.text().equals("at_service_start")) {
            throw new Broken(met.path(), "file.oneOf", "at_service_start, at_service_end");
        }
        return new Day(
            name,
            root
                .field("caregivers")
                .elements()
                .stream()
                .map(carer -> carer(carer, ends))
                .toList(),
            root.field("patients").elements().stream().map(this::patient).toList(),
            Matrix.read(root.field("distances"), places),
            weights(metadata.field("cost_components")),
            root.find("lunch_breaks").map(it -> new Pause(Spans.of(it), it.field("min_duration").notNegative())),
            atEnd
        );
    }

    /** Rules that hold here anyway, and so may be called hard. */
    private static final Set<String> ALWAYS_HARD = Set.of("qualification", "incompabilities");

    private static Weights weights(Field components) {
        for (String name : (Iterable<String>) components.node()::fieldNames) refuseUnknown(name, components);
        Map<Part, Double> weights = new EnumMap<>(Part.class);
        PARTS.forEach((name, part) ->
            components.find(name).ifPresent(it -> {
                boolean hard = it.node().isTextual() && it.text().equals(HARD);
                double weight = hard ? Weights.HARD : it.notNegative();
                if (!hard && weight >= Weights.HARD) throw new Broken(it.path(), "file.tooMuch", Weights.HARD);
                weights.put(part, weight);
            })
        );
        return new Weights(weights);
    }

    private static void refuseUnknown(String name, Field components) {
        if (PARTS.containsKey(name) || !components.has(name)) return;
        Field weight = components.field(name);
        boolean isHard = weight.node().isTextual() && weight.text().equals(HARD);
        boolean isKnown = isHard ? ALWAYS_HARD.contains(name) : weight.notNegative() == 0;
        if (!isKnown) throw new Broken(weight.path(), "file.unknownPart");
    }

    private Carer carer(Field carer, List<Integer> ends) {
        return new Carer(
            carer.field("id").text(),
            Set.copyOf(services.numbers(carer.field("abilities"))),
            ends.get(terminals.number(carer.field("departing_point"))),
            ends.get(terminals.number(carer.field("arrival_point"))),
            Spans.of(carer.field("working_shift")),
            carer.find("lunch_break").map(Field::yes).orElse(false)
        );
    }

    private Patient patient(Field patient) {
        List<Task> tasks = new ArrayList<>();
        for (Field need : patient.field("required_services").elements(1, 2)) {
            Field service = need.field("service");
            tasks.add(new Task(service.text(), services.number(service), need.field("duration").notNegative()));
        }
        return new Patient(
            patient.field("id").text(),
            patient.field("distance_matrix_index").index(places),
            windows(patient.field("time_windows")),
            tasks,
            tasks.size() == 2 ? gap(patient.field("synchronization")) : Optional.empty(),
            known(patient, "preferred_caregivers"),
            known(patient, "incompatible_caregivers"),
            patient.find("optional").map(Field::yes).orElse(false)
        );
    }

    private static List<Span> windows(Field field) {
        List<Span> windows = new ArrayList<>();
        for (Field window : field.elements(1, 2)) {
            Span span = Spans.of(window);
            if (!windows.isEmpty() && span.start() < windows.get(0).start()) throw new Broken(
                window.path(),
                "file.order"
            );
            windows.add(span);
        }
        return windows;
    }

    private static Optional<Span> gap(Field synchronization) {
        Field type = synchronization.field("type");
        return switch (type.text()) {
            case "simultaneous" -> Optional.of(new Span(0, 0));
            case "independent" -> Optional.empty();
            case "sequential" -> {
                Field distance = synchronization.field("distance");
                double least = distance.field("min").notNegative();
                yield Optional.of(Spans.of(distance.path(), least, distance.field("max").notNegative()));
            }
            default -> throw new Broken(type.path(), "file.oneOf", "simultaneous, sequential, independent");
        };
    }

    private Set<Integer> known(Field patient, String name) {
        return patient
            .find(name)
            .map(it -> Set.copyOf(carers.numbers(it)))
            .orElse(Set.of());
    }
}
