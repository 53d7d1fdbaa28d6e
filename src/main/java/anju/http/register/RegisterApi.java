package anju.http.register;

import anju.city.register.SheetReading;
import anju.connect.sheet.SheetFiles;
import anju.flow.dossier.AddressFlow;
import anju.flow.dossier.AssessFlow;
import anju.flow.register.ImportFlow;
import anju.http.access.Guard.Subject;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Means;
import anju.http.call.Writes;
import anju.http.dossier.AddressRoutes;
import anju.http.dossier.AssessmentRoutes;
import anju.http.evv.EvvRoutes;
import anju.http.route.Routing;
import java.time.ZoneId;

/** The routes of residents' files, one by one and as registers, and of the records of visits. */
public final class RegisterApi {

    private final ImportRoutes imports;
    private final ExportRoutes exports;
    private final AddressRoutes addresses;
    private final AssessmentRoutes assessments;
    private final EvvRoutes evv;

    /** The routes in a city of that zone, with imports by that flow. */
    public RegisterApi(Means means, Writes writes, ImportFlow flow, ZoneId zone) {
        var sheets = new SheetFiles();
        this.imports = new ImportRoutes(means, writes, flow, new SheetReading(), sheets);
        this.exports = new ExportRoutes(means, sheets);
        this.addresses = new AddressRoutes(new AddressFlow());
        this.assessments = new AssessmentRoutes(means, new AssessFlow(zone));
        this.evv = new EvvRoutes(means, sheets);
    }

    /** Puts them on a router. */
    public void on(Routing routing) {
        routing.write("addAddress", RegisterApi::resident, addresses::add);
        routing.write("changeAddress", RegisterApi::resident, addresses::change);
        routing.read("listAssessments", assessments::list);
        routing.write("enterAssessment", RegisterApi::resident, assessments::enter);
        routing.write("withdrawAssessment", RegisterApi::resident, assessments::withdraw);

        routing.closed("checkImport", (context, call) -> imports.check(call));
        routing.read("listImports", imports::list);
        routing.read("getImport", imports::get);
        routing.write("applyImport", RegisterApi::centre, imports::apply);
        routing.stream("getImportTemplate", imports::template);
        routing.write("exportResidents", RegisterApi::centre, exports::residents);
        routing.stream("getExport", exports::file);

        routing.read("listVisits", evv::list);
        routing.write("exportVisits", RegisterApi::centre, evv::export);
    }

    private static Target resident(Call call) {
        return new Target(Subject.RESIDENT, call.id());
    }

    private static Target centre(Call call) {
        return new Target(Subject.CENTRE, call.id());
    }
}
