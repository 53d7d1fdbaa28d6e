package anju.city.seed;

/** How large the demo city is and from which seed it is drawn; the same size and seed on the same day is the same city. */
public record CitySize(long seed, int residents, int workers) {
    /** What a first start loads. */
    public static final CitySize DEFAULT = new CitySize(1, 20_000, 600);

    /** Refuses what the generator cannot make a believable city of. */
    public CitySize {
        if (residents < 100 || residents > 1_000_000) {
            throw new IllegalArgumentException("a demo city has 100 to 1,000,000 residents, not " + residents);
        }
        if (workers < 20 || workers > 20_000) {
            throw new IllegalArgumentException("a demo city has 20 to 20,000 workers, not " + workers);
        }
    }
}
