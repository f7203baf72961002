package org.comity.knowledge.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.instrument.ReadText;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.Page;

/// What taking an upload in would change, or the faults that forbid it.
///
/// @param form what was typed about a text, and what is wrong with it
public record UploadPage(
        String title, Upload upload, Optional<Preview> preview, List<Change> changes, Choices choices, Form form)
        implements Page {

    /// How many changes are shown.
    static final int MOST = 200;

    /// A change of a status list.
    ///
    /// @param before empty where nothing was known
    public record Change(String instrument, String participant, Optional<String> before, String after) {}

    /// What was typed, by field.
    public record Form(Map<String, List<String>> sent, List<Fault> faults) {

        /// What the file itself says.
        static Form of(Optional<ReadText> text) {
            Map<String, List<String>> sent = new HashMap<>();
            text.ifPresent(read -> sent.put("title", List.of(read.text().title())));
            text.flatMap(ReadText::language).ifPresent(language -> sent.put("language", List.of(language)));
            text.flatMap(ReadText::date).ifPresent(date -> sent.put("adopted", List.of(date)));
            return new Form(sent, List.of());
        }

        public String value(String field) {
            List<String> values = sent.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }

        public boolean chosen(String field, String value) {
            return sent.getOrDefault(field, List.of()).contains(value);
        }
    }

    /// What a text can be described with.
    ///
    /// @param instruments by id and label
    public record Choices(List<SupplyPage.Named> instruments, List<SupplyPage.Named> sources, List<String> measures) {}

    @Override
    public String section() {
        return "supply";
    }

    public String address() {
        return address(upload.id());
    }

    public boolean faulty() {
        return preview.filter(each -> !each.faults().isEmpty()).isPresent();
    }

    public List<Instrument.Kind> kinds() {
        return List.of(Instrument.Kind.values());
    }

    public List<String> crimes() {
        return CrimeTypes.UN18;
    }

    static String address(UUID id) {
        return KnowledgePaths.SUPPLY + "/uploads/" + id;
    }
}
