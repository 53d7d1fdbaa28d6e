package anju.command.start;

import java.security.SecureRandom;

/** Codes to tell at the door: six digits, short enough for a telephone, too many to guess. */
final class OneTimeCodes {

    private static final SecureRandom CHANCE = new SecureRandom();

    private OneTimeCodes() {}

    static String next() {
        return "%06d".formatted(CHANCE.nextInt(1_000_000));
    }
}
