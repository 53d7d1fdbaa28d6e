package anju.http;

/** One door on one small city for all stories that do not disturb each other; it ends with the JVM. */
final class SharedDoor {

    static final RunningDoor ANJU = RunningDoor.open();

    private SharedDoor() {}
}
