package anju.planning.day;

/** One service that one carer does: its name, the skill it needs (an index) and how long it takes. */
public record Task(String service, int skill, double duration) {
    public Task {
        if (skill < 0) throw new IllegalArgumentException("skill " + skill);
        if (!(duration >= 0)) throw new IllegalArgumentException("duration " + duration);
    }
}
