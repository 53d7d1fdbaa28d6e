package anju.city.staff;

import anju.people.Worker;
import java.time.LocalDate;

/** An invented worker; {@code employer} is the number of their organisation. */
public record InventedWorker(int number, Worker worker, int employer, LocalDate birth, String phone, String idNumber) {}
