package anju.command.plan.read;

import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Patient;
import anju.planning.day.Span;
import anju.planning.day.Task;
import anju.planning.day.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JSON form of the HHCRSP sets (Mankowska et al. 2014, Kummer et al. 2021, Ceschia et al. 2024), by iolab-uniud. */
public final class HhcrspFile {

    private final Ids services;

    private HhcrspFile(Field root) {
        services = Ids.of(root.field("services").elements());
    }

    /** Whether a file is in this form. */
    public static boolean recognises(Field root) {
        return root.has("central_offices");
    }

    /** The day in such a file. */
    public static Day read(String name, Field root) {
        return new HhcrspFile(root).day(name, root);
    }

    private Day day(String name, Field root) {
        root.field("central_offices").elements(1, 1);
        List<Carer> carers = new ArrayList<>();
        var people = root.field("caregivers").elements(1, Integer.MAX_VALUE);
        Ids.of(people);
        for (Field carer : people) {
            carers.add(
                new Carer(
                    carer.field("id").text(),
                    Set.copyOf(services.numbers(carer.field("abilities"))),
                    0,
                    0,
                    new Span(0, Double.POSITIVE_INFINITY),
                    false
                )
            );
        }
        var listed = root.field("patients").elements();
        Ids.of(listed);
        List<Patient> patients = new ArrayList<>();
        for (Field patient : listed) patients.add(patient(patient, patients.size() + 1));
        double[][] travel = Matrix.read(root.field("distances"), patients.size() + 1);
        return new Day(name, carers, patients, travel, Weights.ofHhcrsp(), Optional.empty(), false);
    }

    private Patient patient(Field patient, int place) {
        var window = patient.field("time_window").elements(2, 2);
        List<Task> tasks = new ArrayList<>();
        for (Field need : patient.field("required_caregivers").elements(1, 2)) {
            Field service = need.field("service");
            tasks.add(new Task(service.text(), services.number(service), need.field("duration").notNegative()));
        }
        return new Patient(
            patient.field("id").text(),
            place,
            List.of(
                Spans.of(patient.field("time_window").path(), window.get(0).notNegative(), window.get(1).notNegative())
            ),
            tasks,
            gap(patient, tasks.size()),
            Set.of(),
            Set.of(),
            false
        );
    }

    private static Optional<Span> gap(Field patient, int tasks) {
        if (tasks == 1) return Optional.empty();
        Field synchronization = patient.field("synchronization");
        Field type = synchronization.field("type");
        return switch (type.text()) {
            case "simultaneous" -> Optional.of(new Span(0, 0));
            case "sequential" -> {
                var distance = synchronization.field("distance").elements(2, 2);
                yield Optional.of(
                    Spans.of(
                        synchronization.path() + ".distance",
                        distance.get(0).notNegative(),
                        distance.get(1).notNegative()
                    )
                );
            }
            default -> throw new Broken(type.path(), "file.oneOf", "simultaneous, sequential");
        };
    }
}
