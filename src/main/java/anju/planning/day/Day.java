package anju.planning.day;

import java.util.List;
import java.util.Optional;

/**
 * A day to be planned.
 *
 * @param travel between the places of carers and patients
 * @param pause the break, if the day has one
 * @param endsInWindow whether the end of a service has to be inside the window, and not its start
 */
public record Day(
    String name,
    List<Carer> carers,
    List<Patient> patients,
    Travel travel,
    Weights weights,
    Optional<Pause> pause,
    boolean endsInWindow
) {
    public Day {
        carers = List.copyOf(carers);
        patients = List.copyOf(patients);
        if (carers.isEmpty()) throw new IllegalArgumentException("nobody to visit anybody");
        for (var patient : patients) inside(patient.place(), travel, patient.id());
        for (var carer : carers) {
            inside(carer.from(), travel, carer.id());
            inside(carer.to(), travel, carer.id());
        }
    }

    /** A day whose travel is a table, see {@link Travel#of}. */
    public Day(
        String name,
        List<Carer> carers,
        List<Patient> patients,
        double[][] travel,
        Weights weights,
        Optional<Pause> pause,
        boolean endsInWindow
    ) {
        this(name, carers, patients, Travel.of(travel), weights, pause, endsInWindow);
    }

    /** Whether a carer may do a task of a patient: they can, and are not barred. */
    public boolean may(int carer, Patient patient, Task task) {
        return carers.get(carer).skills().contains(task.skill()) && !patient.barred().contains(carer);
    }

    private static void inside(int place, Travel travel, String who) {
        if (place < 0 || place >= travel.places()) throw new IllegalArgumentException(who + " is at place " + place);
    }
}
