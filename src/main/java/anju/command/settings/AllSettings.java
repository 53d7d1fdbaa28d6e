package anju.command.settings;

import static anju.command.settings.Allowed.decimal;
import static anju.command.settings.Allowed.oneOf;
import static anju.command.settings.Allowed.path;
import static anju.command.settings.Allowed.text;
import static anju.command.settings.Allowed.whole;
import static anju.command.settings.Allowed.yesOrNo;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Every setting there is; a name that is not here stops the start. */
final class AllSettings {

    static final Setting<Integer> PORT = Setting.of("port", "8080", whole(0, 65535));
    static final Setting<String> HOST = Setting.of("host", "", text("allowed.host"));
    static final Setting<Path> DATA = Setting.of("data", "data", path("allowed.folder"));

    static final Setting<DatabaseUrl> DB_URL = Setting.secret("db.url", Allowed.databaseUrl());
    static final Setting<String> DB_USER = Setting.of("db.user", "", text("allowed.user"));
    static final Setting<String> DB_PASSWORD = Setting.secret("db.password", text("allowed.password"));
    static final Setting<String> DB_OWNER_USER = Setting.of("db.owner-user", "", text("allowed.user"));
    static final Setting<String> DB_OWNER_PASSWORD = Setting.secret("db.owner-password", text("allowed.password"));
    static final Setting<Path> KEYS = Setting.of("keys", "", path("allowed.file"));
    static final Setting<String> KEYS_BASE64 = Setting.secret("keys.base64", text("allowed.keys"));

    static final Setting<URI> FILES_S3_URL = Setting.of("files.s3-url", "", Allowed.bucket());
    static final Setting<String> FILES_S3_REGION = Setting.of("files.s3-region", "us-east-1", text("allowed.region"));
    static final Setting<String> FILES_S3_KEY = Setting.of("files.s3-key", "", text("allowed.user"));
    static final Setting<String> FILES_S3_SECRET = Setting.secret("files.s3-secret", text("allowed.password"));

    static final Setting<String> CITY = Setting.of("city", "demo", oneOf("demo", "empty"));
    static final Setting<Integer> CITY_RESIDENTS = Setting.of("city.residents", "20000", whole(100, 1_000_000));
    static final Setting<Integer> CITY_WORKERS = Setting.of("city.workers", "600", whole(20, 20_000));
    static final Setting<Long> CITY_SEED = Setting.of("city.seed", "1", Allowed.seed());
    static final Setting<String> CITY_ADMIN = Setting.of("city.admin-phone", "10000000000", Allowed.phone());
    static final Setting<Boolean> DEMO_PUBLIC = Setting.of("demo.public", "no", yesOrNo());
    static final Setting<ZoneId> TIMEZONE = Setting.of("timezone", "Asia/Shanghai", Allowed.zone());

    static final Setting<Integer> ORDER_LEAD = Setting.of("order.lead-minutes", "30", whole(0, 10_080));
    static final Setting<Integer> ORDER_HORIZON = Setting.of("order.horizon-days", "90", whole(1, 730));
    static final Setting<Integer> PLAN_AHEAD = Setting.of("plan.ahead-days", "14", whole(1, 60));
    static final Setting<Integer> OFFER_RESPOND = Setting.of("offer.respond-minutes", "30", whole(1, 1440));
    static final Setting<Integer> OFFER_URGENT = Setting.of("offer.respond-minutes-urgent", "5", whole(1, 1440));
    static final Setting<Integer> OFFER_TOGETHER = Setting.of("offer.together", "3", whole(1, 20));
    static final Setting<Integer> CONFIRM_SILENCE = Setting.of("confirm.silence-days", "3", whole(1, 60));
    static final Setting<Integer> WATCH_LATE = Setting.of("watch.late-minutes", "15", whole(0, 240));
    static final Setting<Integer> WATCH_OVER_RUN = Setting.of("watch.over-run-minutes", "15", whole(0, 240));
    static final Setting<Integer> WATCH_WAITING = Setting.of("watch.waiting-minutes", "30", whole(1, 1440));
    static final Setting<Integer> WATCH_URGENT = Setting.of("watch.waiting-minutes-urgent", "5", whole(1, 1440));
    static final Setting<Integer> SESSION_HOURS = Setting.of("session.hours", "12", whole(1, 720));

    static final Setting<Double> DETOUR_URBAN = Setting.of("travel.detour-urban", "1.35", decimal(1, 5));
    static final Setting<Double> DETOUR_RURAL = Setting.of("travel.detour-rural", "1.45", decimal(1, 5));
    static final Setting<Double> DETOUR_MOUNTAIN = Setting.of("travel.detour-mountain", "1.9", decimal(1, 5));
    static final Setting<Double> SPEED_URBAN = Setting.of("travel.speed-urban", "18", decimal(1, 120));
    static final Setting<Double> SPEED_RURAL = Setting.of("travel.speed-rural", "28", decimal(1, 120));
    static final Setting<Double> SPEED_MOUNTAIN = Setting.of("travel.speed-mountain", "22", decimal(1, 120));
    static final Setting<Integer> TRAVEL_ACCESS = Setting.of("travel.access-seconds", "120", whole(0, 3600));
    static final Setting<Double> REACH_URBAN = Setting.of("match.reach-km-urban", "8", decimal(0.1, 200));
    static final Setting<Double> REACH_RURAL = Setting.of("match.reach-km-rural", "15", decimal(0.1, 200));
    static final Setting<Double> REACH_MOUNTAIN = Setting.of("match.reach-km-mountain", "25", decimal(0.1, 200));

    static final Setting<Boolean> CLUSTER = Setting.of("cluster", "off", yesOrNo());
    static final Setting<Integer> CLUSTER_PORT = Setting.of("cluster.port", "5701", whole(1, 65535));
    static final Setting<List<String>> CLUSTER_MEMBERS = Setting.of("cluster.members", "", Allowed.members());
    static final Setting<String> NODE = Setting.of("node", "", text("allowed.node"));
    static final Setting<String> LOG_LEVEL = Setting.of("log.level", "info", oneOf("error", "warn", "info", "debug"));

    /** All of them, as the README lists them. */
    static final List<Setting<?>> ALL = List.of(
        PORT,
        HOST,
        DATA,
        DB_URL,
        DB_USER,
        DB_PASSWORD,
        DB_OWNER_USER,
        DB_OWNER_PASSWORD,
        KEYS,
        KEYS_BASE64,
        FILES_S3_URL,
        FILES_S3_REGION,
        FILES_S3_KEY,
        FILES_S3_SECRET,
        CITY,
        CITY_RESIDENTS,
        CITY_WORKERS,
        CITY_SEED,
        CITY_ADMIN,
        DEMO_PUBLIC,
        TIMEZONE,
        ORDER_LEAD,
        ORDER_HORIZON,
        PLAN_AHEAD,
        OFFER_RESPOND,
        OFFER_URGENT,
        OFFER_TOGETHER,
        CONFIRM_SILENCE,
        WATCH_LATE,
        WATCH_OVER_RUN,
        WATCH_WAITING,
        WATCH_URGENT,
        SESSION_HOURS,
        DETOUR_URBAN,
        DETOUR_RURAL,
        DETOUR_MOUNTAIN,
        SPEED_URBAN,
        SPEED_RURAL,
        SPEED_MOUNTAIN,
        TRAVEL_ACCESS,
        REACH_URBAN,
        REACH_RURAL,
        REACH_MOUNTAIN,
        CLUSTER,
        CLUSTER_PORT,
        CLUSTER_MEMBERS,
        NODE,
        LOG_LEVEL
    );

    private AllSettings() {}
}
