package anju.http.access;

import anju.flow.access.Standing;
import anju.http.access.table.CarePlanTable;
import anju.http.access.theme.VerificationTable;
import anju.http.access.theme.WhereaboutsTable;
import anju.people.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: operation, role, and how that person has to stand to what it is about. What is not in the table is
 * refused. {@code everyone} is everybody who is signed in; {@code any} asks for the role alone.
 */
public final class Permissions {

    private static final String LINES =
        """
        signOut           everyone
        getMe             everyone
        listServices      everyone

        listWindows       resident          self
        listWindows       relative          mandate-orders
        listWindows       coordinator       own-centre
        listWindows       centre-lead       own-centre

        createOrder       resident          self
        createOrder       relative          mandate-orders
        createOrder       coordinator       own-centre
        createOrder       centre-lead       own-centre

        listOrders        resident          self
        listOrders        relative          mandate-orders
        listOrders        worker            offered assigned
        listOrders        coordinator       own-centre
        listOrders        centre-lead       own-centre
        listOrders        provider-manager  own-provider
        listOrders        supervisor        city
        listOrders        auditor           city

        getOrder          resident          self
        getOrder          relative          mandate-orders
        getOrder          worker            offered assigned
        getOrder          coordinator       own-centre
        getOrder          centre-lead       own-centre
        getOrder          provider-manager  own-provider
        getOrder          supervisor        city
        getOrder          auditor           city

        getHistory        resident          self
        getHistory        relative          mandate-orders
        getHistory        coordinator       own-centre
        getHistory        centre-lead       own-centre
        getHistory        provider-manager  own-provider
        getHistory        supervisor        city
        getHistory        auditor           city

        getMatch          resident          self
        getMatch          relative          mandate-orders
        getMatch          coordinator       own-centre
        getMatch          centre-lead       own-centre
        getMatch          supervisor        city
        getMatch          auditor           city

        tryMatch          coordinator       own-centre
        tryMatch          centre-lead       own-centre
        offerOrder        coordinator       own-centre
        offerOrder        centre-lead       own-centre

        listOffers        worker            offered
        listOffers        provider-manager  own-provider
        acceptOffer       worker            offered
        refuseOffer       worker            offered

        getMyDay          worker            any
        checkIn           worker            assigned
        checkOut          worker            assigned
        getProofCode      resident          self
        getProofCode      relative          mandate-orders

        getDoor           worker            assigned
        addPhoto          worker            assigned
        listPhotos        resident          self
        listPhotos        relative          mandate-orders
        listPhotos        worker            assigned
        listPhotos        coordinator       own-centre
        listPhotos        centre-lead       own-centre
        getPhoto          resident          self
        getPhoto          relative          mandate-orders
        getPhoto          worker            assigned
        getPhoto          coordinator       own-centre
        getPhoto          centre-lead       own-centre
        tapProof          relative          mandate-orders
        ringLine          resident          self
        ringLine          relative          mandate-orders
        ringLine          worker            assigned
        ringLine          coordinator       own-centre
        ringLine          centre-lead       own-centre
        getProofSettings  resident          self
        getProofSettings  relative          mandate-orders
        getProofSettings  coordinator       own-centre
        getProofSettings  centre-lead       own-centre
        chooseProof       resident          self
        chooseProof       relative          mandate-orders
        chooseProof       coordinator       own-centre
        chooseProof       centre-lead       own-centre
        issueProof        coordinator       own-centre
        issueProof        centre-lead       own-centre
        revokeProof       coordinator       own-centre
        revokeProof       centre-lead       own-centre

        verifyOrder       coordinator       own-centre
        verifyOrder       centre-lead       own-centre
        confirmOrder      resident          self
        confirmOrder      relative          mandate-orders

        cancelOrder       resident          self
        cancelOrder       relative          mandate-orders
        cancelOrder       coordinator       own-centre
        cancelOrder       centre-lead       own-centre

        findResidents     resident          self
        findResidents     relative          mandate-orders
        findResidents     coordinator       own-centre
        findResidents     centre-lead       own-centre
        findResidents     supervisor        city
        findResidents     auditor           city
        findResidents     service-team      own-town

        getResident       resident          self
        getResident       relative          mandate-orders
        getResident       coordinator       own-centre
        getResident       centre-lead       own-centre
        getResident       supervisor        city
        getResident       auditor           city
        getResident       service-team      own-town

        revealResident    coordinator       own-centre
        revealResident    centre-lead       own-centre
        revealResident    service-team      own-town

        listLooks         resident          self
        listLooks         relative          mandate-orders
        listLooks         auditor           city

        raiseAlarm        resident          self
        raiseAlarm        relative          mandate-alarms
        raiseAlarm        coordinator       own-centre
        raiseAlarm        centre-lead       own-centre

        listAlarms        resident          self
        listAlarms        relative          mandate-alarms
        listAlarms        coordinator       own-centre
        listAlarms        centre-lead       own-centre
        listAlarms        supervisor        city
        listAlarms        auditor           city
        listAlarms        service-team      own-town

        acknowledgeAlarm  coordinator       own-centre
        acknowledgeAlarm  centre-lead       own-centre
        closeAlarm        coordinator       own-centre
        closeAlarm        centre-lead       own-centre

        getMap            coordinator       own-centre
        getMap            centre-lead       own-centre
        getMap            provider-manager  own-provider
        getMap            supervisor        city
        getMap            auditor           city

        listPlans         coordinator       own-centre
        listPlans         centre-lead       own-centre
        listPlans         supervisor        city
        listPlans         auditor           city
        getPlan           coordinator       own-centre
        getPlan           centre-lead       own-centre
        getPlan           supervisor        city
        getPlan           auditor           city
        askPlan           coordinator       own-centre
        askPlan           centre-lead       own-centre
        askRepair         coordinator       own-centre
        askRepair         centre-lead       own-centre
        stopPlan          coordinator       own-centre
        stopPlan          centre-lead       own-centre
        discardPlan       coordinator       own-centre
        discardPlan       centre-lead       own-centre
        movePlanned       coordinator       own-centre
        movePlanned       centre-lead       own-centre
        pinPlanned        coordinator       own-centre
        pinPlanned        centre-lead       own-centre
        publishPlan       coordinator       own-centre
        publishPlan       centre-lead       own-centre

        listSettings      coordinator       own-centre
        listSettings      centre-lead       own-centre
        listSettings      supervisor        city
        listSettings      auditor           city
        addSettings       centre-lead       own-centre
        listHandovers     coordinator       own-centre
        listHandovers     centre-lead       own-centre
        listHandovers     supervisor        city
        listHandovers     auditor           city
        askHandover       coordinator       own-centre
        askHandover       centre-lead       own-centre
        answerHandover    coordinator       own-centre
        answerHandover    centre-lead       own-centre
        approveOrders     coordinator       own-centre
        approveOrders     centre-lead       own-centre

        streamEvents      resident          any
        streamEvents      relative          any
        streamEvents      worker            any
        streamEvents      coordinator       any
        streamEvents      centre-lead       any
        streamEvents      provider-manager  any
        streamEvents      supervisor        any
        streamEvents      auditor           any
        streamEvents      service-team      any

        getMetrics        administrator     any
        """ +
        WhereaboutsTable.TABLE +
        VerificationTable.TABLE;

    /** The table, with the themes that have a file of their own. */
    static final String TABLE = LINES + CarePlanTable.LINES;

    private static final String EVERYONE = "everyone";

    private final Map<String, Set<Standing>> allowed = new LinkedHashMap<>();
    private final Set<String> forEveryone = new LinkedHashSet<>();

    /** The table of the house. */
    public Permissions() {
        this(TABLE);
    }

    /** A table in that form; throws IllegalArgumentException on a line that is none. */
    Permissions(String table) {
        table
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(this::read);
    }

    private void read(String line) {
        String[] words = line.split("\\s+");
        if (words.length == 2 && words[1].equals(EVERYONE)) {
            forEveryone.add(words[0]);
        } else if (words.length > 2) {
            var standings = allowed.computeIfAbsent(words[0], operation -> new LinkedHashSet<>());
            for (int i = 2; i < words.length; i++) {
                standings.add(new Standing(Role.of(words[1]), words[i]));
            }
        } else {
            throw new IllegalArgumentException("not a line of the table: " + line);
        }
    }

    /** Whether the table says anything about an operation. */
    boolean knows(String operation) {
        return forEveryone.contains(operation) || allowed.containsKey(operation);
    }

    /** Whether everybody who is signed in may do it. */
    boolean isForEveryone(String operation) {
        return forEveryone.contains(operation);
    }

    /** The standings that allow an operation, in the order of the table; none for an unknown one. */
    public Set<Standing> allowing(String operation) {
        return allowed.getOrDefault(operation, Set.of());
    }
}
