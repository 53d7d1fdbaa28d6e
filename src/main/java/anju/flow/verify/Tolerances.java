package anju.flow.verify;

import anju.verification.Tolerance;
import io.vertx.core.Future;
import java.time.LocalDate;

/** The limits by which a visit differs from what was agreed, with dates. */
public interface Tolerances {
    /** What was in force for that service on that day: its own limit, else the city's. */
    Future<Tolerance> on(String serviceCode, LocalDate day);
}
