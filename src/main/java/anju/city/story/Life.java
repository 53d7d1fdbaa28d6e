package anju.city.story;

import anju.city.seed.Chance;
import anju.city.seed.Ids;
import anju.flow.port.Actor;
import anju.matching.Matching;
import anju.order.Stage;
import anju.people.Role;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Plays the life of a generated order from where it stands up to a moment; the same order always lives the same. */
public final class Life {

    private final long seed;
    private final Placing placing;
    private final Coming coming;
    private final Aftermath aftermath;

    /** Lives in a city of that seed. */
    public Life(long seed, Ids ids, ZoneId zone, Matching matching, Candidates candidates, Purses purses) {
        this.seed = seed;
        this.placing = new Placing(matching, ids, zone, candidates);
        this.coming = new Coming(zone);
        this.aftermath = new Aftermath(zone, purses);
    }

    /** Plays a story on; what lies after the moment is left as something due. */
    public void play(Story story, Instant now) {
        if (story.order.stage() instanceof Stage.Requested) {
            placing.play(story, chance(story, "placing"), now);
        }
        if (story.order.stage() instanceof Stage.UnderWay under) {
            coming.visit(story, chance(story, "coming"), under.agreed(), now);
        } else {
            coming.await(story, chance(story, "coming"), now);
        }
        aftermath.verify(story, chance(story, "verifying"), now);
        aftermath.confirm(story, chance(story, "confirming"), now);
        aftermath.settle(story, chance(story, "settling"), now);
    }

    /** Closes what waited until its time had passed: nobody came, or the hospital kept them. */
    public void closeWhatIsOver(Story story, Instant now) {
        if (story.order.asked().window().end().isAfter(now)) {
            return;
        }
        switch (story.order.stage()) {
            case Stage.Requested s -> unmet(story, null);
            case Stage.Matched s -> unmet(story, s.certificate());
            case Stage.Offered s -> unmet(story, s.certificate());
            case Stage.OnHold s -> {
                Actor by = new Actor(story.wanted.coordinator(), Role.COORDINATOR);
                Instant end = story.order.asked().window().end();
                Duration notice = Duration.between(end, story.order.asked().window().start());
                Stage cancelled = new Stage.Cancelled(by.person(), notice, s.word());
                story.step(end, "cancelled", by, Map.of("before", s.word()), story.order.now(cancelled));
                story.released = true;
            }
            default -> {
                // it is over, or somebody is at the door
            }
        }
    }

    private static void unmet(Story story, Id<Stage.Matched> certificate) {
        Map<String, Object> facts = Map.of("reason", "window-passed", "rounds", story.order.round());
        Stage unmet = new Stage.Unmet("window-passed", certificate);
        story.step(story.order.asked().window().end(), "unmet", null, facts, story.order.now(unmet));
        story.jobs.clear();
        story.released = true;
    }

    /** Each part has a chance of its own, so that a story that is resumed goes on as it would have. */
    private Chance chance(Story story, String part) {
        return Chance.of(seed, part, story.wanted.number());
    }
}
