package org.comity.knowledge.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Source;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;

/// Reads a source that is to be added.
final class SourceForm {

    private static final int LONGEST = 500;

    private SourceForm() {}

    /// @throws BadInput naming every fault
    static Source read(Map<String, List<String>> fields) {
        List<Fault> faults = new ArrayList<>();
        String id = text(fields, "id");
        if (!id.matches("[a-z0-9][a-z0-9-]{1,63}")) {
            faults.add(new Fault("id", "supply.fault.source-id"));
        }
        String title = text(fields, "source-title");
        if (title.isEmpty() || title.length() > LONGEST) {
            faults.add(new Fault("source-title", "supply.fault.source-title"));
        }
        String url = text(fields, "source-url");
        if (!url.isEmpty() && !url.matches("https?://[^\\s\"<>]{3,500}")) {
            faults.add(new Fault("source-url", "supply.fault.url"));
        }
        String licence = text(fields, "licence");
        if (licence.isEmpty() || licence.length() > LONGEST) {
            faults.add(new Fault("licence", "supply.fault.licence"));
        }
        String attribution = text(fields, "attribution");
        if (attribution.length() > LONGEST) {
            faults.add(new Fault("attribution", "supply.fault.long"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Source(
                id,
                title,
                Optional.of(url).filter(address -> !address.isEmpty()),
                licence,
                attribution.isEmpty() ? title : attribution);
    }

    private static String text(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
