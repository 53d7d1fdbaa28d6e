package anju.command.start;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Calm logs: what others write only when something is wrong. */
public final class Logs {

    /** Held, for the logging of Java forgets the level of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    /** Sets how much Anju itself writes; to be called before anything logs. */
    public static void calm(String level) {
        System.setProperty("org.slf4j.simpleLogger.log.anju", level);
        System.setProperty("hazelcast.logging.type", "slf4j");
        ROOT.setLevel(Level.WARNING);
        // now, in one thread: when two threads ask first at the same moment it complains in public
        LoggerFactory.getILoggerFactory();
    }
}
