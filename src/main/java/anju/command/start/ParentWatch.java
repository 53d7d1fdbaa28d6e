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
            .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(AS_BY_SIGTERM)));
    }
}
