package anju.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house, by name. {@code root} is the package that the house stands in: {@code anju}, or in the test
 * that sees each rule fail, a house that was built wrong on purpose.
 */
final class HouseRules {

    /** The story, in the order of an order's life. */
    private static final List<String> STORY = List.of(
        "value",
        "people",
        "organisation",
        "catalogue",
        "order",
        "careplan",
        "request",
        "matching",
        "dispatch",
        "visit",
        "verification",
        "settlement",
        "planning",
        "safety",
        "unmet"
    );

    private static final List<String> STEPS = List.of(
        "request",
        "matching",
        "dispatch",
        "visit",
        "verification",
        "settlement"
    );

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        return Map.ofEntries(
            Map.entry("the story is plain Java", storyIsPlain()),
            Map.entry("the story has no clock and no chance", storyHasNoClock()),
            Map.entry("a step does not know a later step", stepsLookBack()),
            Map.entry("packages of the story have no cycles", storyHasNoCycles()),
            Map.entry("the flow knows Future and nothing else of Vert.x", flowKnowsFuture()),
            Map.entry("the flow knows no door", flowKnowsNoDoor()),
            Map.entry("SQL lives in the database's door", sqlLivesInPg()),
            Map.entry("Hazelcast lives in the cluster's door", hazelcastLivesInCluster()),
            Map.entry("nothing relies on shared locks or counters", noSharedLocks()),
            Map.entry("outcomes are sealed", outcomesAreSealed()),
            Map.entry("nothing is called Manager, Impl, Util or Helper", names()),
            Map.entry("no package is called util or common", noJunkRooms()),
            Map.entry("only the command line prints", onlyCommandPrints()),
            Map.entry("nobody sleeps", nobodySleeps())
        );
    }

    private ArchRule storyIsPlain() {
        return noClasses()
            .that(resideInAnyPackage(story()))
            .should()
            .dependOnClassesThat(
                DescribedPredicate.not(
                    resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..", "java.text..")
                        .or(resideInAnyPackage("java.nio.charset", "java.security"))
                        // the calendar's own arithmetic (decision 24): as pure as java.time
                        .or(resideInAnyPackage("org.dmfs.rfc5545.."))
                        .or(resideInAnyPackage(story()))
                )
            );
    }

    private ArchRule storyHasNoClock() {
        Set<String> asks = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "randomUUID",
            "systemUTC",
            "systemDefaultZone"
        );
        return noClasses().that(resideInAnyPackage(story())).should().accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("the clock or chance") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    String owner = access.getTargetOwner().getName();
                    return (
                        owner.startsWith("java.") &&
                        (asks.contains(access.getTarget().getName()) ||
                            owner.equals("java.util.Random") ||
                            owner.equals("java.util.concurrent.ThreadLocalRandom") ||
                            owner.equals("java.security.SecureRandom") ||
                            access.getTarget().getFullName().startsWith("java.lang.Math.random"))
                    );
                }
            }
        );
    }

    private ArchRule stepsLookBack() {
        return classes().that(resideInAnyPackage(story())).should(
            new ArchCondition<>("know only what comes before them") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int mine = STEPS.indexOf(room(type));
                    type.getDirectDependenciesFromSelf().forEach(dependency -> {
                        int theirs = STEPS.indexOf(room(dependency.getTargetClass()));
                        boolean earlierRoomKnowsStep = mine < 0 && theirs > lastStepKnown(room(type));
                        if ((mine >= 0 && theirs > mine) || earlierRoomKnowsStep) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    });
                }
            }
        );
    }

    /** Safety looks on at all steps; a plan and an unmet need keep to the rules of matching, and know no later step. */
    private static int lastStepKnown(String room) {
        return switch (room) {
            case "safety" -> STEPS.size();
            case "planning", "unmet" -> STEPS.indexOf("matching");
            default -> -1;
        };
    }

    private ArchRule storyHasNoCycles() {
        // people and organisation know each other's ids only, which one may call one room with two doors
        return slices()
            .matching(
                root +
                    ".(value|order|careplan|request|matching|dispatch|visit|verification|settlement|planning|safety|unmet).."
            )
            .should()
            .beFreeOfCycles();
    }

    private ArchRule flowKnowsFuture() {
        return noClasses()
            .that(resideInAPackage(root + ".flow.."))
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.vertx..").and(
                    DescribedPredicate.not(
                        new DescribedPredicate<JavaClass>("Future") {
                            @Override
                            public boolean test(JavaClass type) {
                                return Set.of("io.vertx.core.Future", "io.vertx.core.CompositeFuture").contains(
                                    type.getName()
                                );
                            }
                        }
                    )
                )
            );
    }

    private ArchRule flowKnowsNoDoor() {
        return noClasses()
            .that(resideInAPackage(root + ".flow.."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    root + ".http..",
                    root + ".pg..",
                    root + ".cluster..",
                    root + ".connect..",
                    root + ".command..",
                    root + ".city..",
                    "java.sql..",
                    "com.fasterxml.."
                )
            );
    }

    private ArchRule sqlLivesInPg() {
        return noClasses()
            .that()
            .resideOutsideOfPackages(root + ".pg..", root + ".city..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..", "java.sql..", "org.postgresql..")
            );
    }

    private ArchRule hazelcastLivesInCluster() {
        return noClasses()
            .that()
            .resideOutsideOfPackage(root + ".cluster..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster.."));
    }

    private ArchRule noSharedLocks() {
        return noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.vertx.core.shareddata.."))
            .orShould()
            .dependOnClassesThat(resideInAPackage("com.hazelcast.cp.."));
    }

    private ArchRule outcomesAreSealed() {
        return classes()
            .that(resideInAnyPackage(story()))
            .and()
            .areInterfaces()
            .and()
            .haveNameMatching(".*Outcome")
            .should(
                new ArchCondition<>("be sealed") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.reflect().isSealed()) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is not sealed"));
                        }
                    }
                }
            );
    }

    private ArchRule names() {
        return noClasses().should().haveNameMatching(".*(Manager|Impl|Utils?|Helper)$");
    }

    private ArchRule noJunkRooms() {
        return noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..");
    }

    private ArchRule onlyCommandPrints() {
        return noClasses()
            .that()
            .resideOutsideOfPackage(root + ".command..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
    }

    private ArchRule nobodySleeps() {
        return methods().should(
            new ArchCondition<>("not sleep") {
                @Override
                public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                    method
                        .getMethodCallsFromSelf()
                        .stream()
                        .filter(c -> c.getTarget().getName().equals("sleep"))
                        .filter(
                            c ->
                                c.getTargetOwner().isEquivalentTo(Thread.class) ||
                                c.getTargetOwner().getName().equals("java.util.concurrent.TimeUnit")
                        )
                        .forEach(c -> events.add(SimpleConditionEvent.violated(method, c.getDescription())));
                }
            }
        );
    }

    private String[] story() {
        return STORY.stream()
            .map(room -> root + "." + room + "..")
            .toArray(String[]::new);
    }

    private String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
