package anju.command.start;

/** Ends this process when the one that started it ends, where that is asked for: Maven, when its window closes. */
public final class ParentWatch {

    private static final String ASKED = "anju.stop-with-parent";
    private static final int AS_BY_SIGTERM = 143;

    private ParentWatch() {}

    /** Watches from now on. */
    public static void start() {
        if (!Boolean.getBoolean(ASKED)) return;
        ProcessHandle.current()
            .parent()
            .ifPresent(parent -> parent.onExit().thenRun(ParentWatch::exit));
    }

    /** In a thread of its own: the exit blocks the thread that asks for it, and the common pool has as few as one. */
    private static void exit() {
        new Thread(() -> System.exit(AS_BY_SIGTERM), "parent is gone").start();
    }
}
