package anju.flow.unmet;

import anju.flow.port.Actor;
import anju.unmet.Lack;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;

/**
 * The register of unmet needs. Orders come into it and leave it with their own history, in whatever transaction writes
 * that; here is what is said of a need besides. Each change is in the history of the need and told in the feed.
 */
public interface Register {
    /** That need; fails with NoSuchElementException if missing. Whoever changes it holds its order first. */
    Future<UnmetNeed> get(Id<UnmetNeed> id);

    /** It was tried again, by somebody or by Anju itself (null), and still for that reason nobody can. */
    Future<Void> tried(Id<UnmetNeed> id, Actor actor, String reason, Lack lack);

    /** Somebody closes it, and why in their own words, which are kept encrypted. */
    Future<Void> close(Id<UnmetNeed> id, Actor actor, String why);
}
